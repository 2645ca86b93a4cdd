package petitions.platform.startup;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The secrets of local mode: made at the first start, and kept in a file that only its owner reads. */
final class LocalSecrets {

    private static final int BYTES = 32;

    private LocalSecrets() {}

    static Properties in(Path folder) throws IOException {
        Path file = folder.resolve("secrets.properties");
        if (Files.notExists(file)) {
            make(folder, file);
        }
        var secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
        return secrets;
    }

    /** Written aside and then moved: whoever finds the file finds it whole. */
    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "secrets", ".new");
        try {
            if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            try (Writer writer = Files.newBufferedWriter(aside)) {
                generated().store(writer, "Made at the first start in local mode");
            }
            Files.move(aside, file);
        } catch (FileAlreadyExistsException anotherStartWasFaster) {
            Files.delete(aside);
        }
    }

    private static Properties generated() {
        var random = new SecureRandom();
        var secrets = new Properties();
        secrets.setProperty("petitions.secrets.links", secret(random));
        secrets.setProperty("petitions.admin-password", secret(random));
        return secrets;
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
