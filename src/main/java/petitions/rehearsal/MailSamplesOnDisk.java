package petitions.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingProgress;

/** One caught mail of each kind, kept beside the report. */
@Component
@Profile("local")
class MailSamplesOnDisk {

    private final Path mailbox;
    private final Path samples;
    private final Set<String> kept = new HashSet<>();

    MailSamplesOnDisk(
            @Value("${petitions.local.data-dir:data}") Path dataFolder,
            @Value("${petitions.rehearsal.folder:target/rehearsal}") Path folder) {
        this.mailbox = dataFolder.resolve("mailbox");
        this.samples = folder.resolve("mails");
    }

    void keep(MailingProgress mailing) {
        if (mailing.accepted() == 0 || !kept.add(mailing.kind())) {
            return;
        }
        try (var mails = Files.list(mailbox)) {
            var sample = mails.filter(mail -> mail.toString().endsWith(".eml"))
                    .filter(mail -> isOf(mailing, mail))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No caught mail is of mailing " + mailing.id()));
            Files.createDirectories(samples);
            Files.copy(sample, samples.resolve(mailing.kind() + ".eml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By its Message-ID, which starts with the number of the mailing. */
    private static boolean isOf(MailingProgress mailing, Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.ISO_8859_1).contains("<m%s.".formatted(mailing.id()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
