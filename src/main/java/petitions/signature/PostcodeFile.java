package petitions.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import petitions.platform.CannotStart;

/** The file that the operator provides, read line by line: it may have millions. */
final class PostcodeFile {

    private static final String ADVICE =
            "petitions.areas.postcodes names a CSV file in UTF-8 with the header %s; docs/operations.md says more."
                    .formatted(PostcodeLine.HEADER);

    private final Resource file;

    /** @throws CannotStart if it cannot be read */
    PostcodeFile(Resource file) {
        this.file = file;
        if (!file.isReadable()) {
            throw new CannotStart(
                    "The file of postcodes (%s) cannot be read.".formatted(file.getDescription()), ADVICE);
        }
    }

    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    /**
     * @return how many there were
     * @throws CannotStart naming the first line that is not as it should be
     */
    int forEach(Consumer<PostcodeLine> use) {
        int number = 1;
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            var header = lines.readLine();
            if (header == null || !header.replace("\uFEFF", "").strip().equalsIgnoreCase(PostcodeLine.HEADER)) {
                throw new CannotStart("The file of postcodes does not begin with its header.", ADVICE);
            }
            int used = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    use.accept(PostcodeLine.of(line));
                    used++;
                }
            }
            return used;
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(
                    "Line %s of the file of postcodes %s; nothing of it was taken."
                            .formatted(number, wrong.getMessage()),
                    ADVICE);
        } catch (IOException gone) {
            throw unreadable(gone);
        }
    }

    private CannotStart unreadable(IOException why) {
        return new CannotStart(
                "The file of postcodes (%s) cannot be read (%s)."
                        .formatted(file.getDescription(), why.getClass().getSimpleName()),
                ADVICE);
    }
}
