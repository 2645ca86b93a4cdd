package petitions.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A disk in memory that can be filled to its last byte. Mounting one takes root. */
final class SmallDisk implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmallDisk.class);

    private static final byte[] BLOCK = new byte[64 * 1024];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where it may not be mounted, and says so. */
    static SmallDisk of(int megabytes) throws Exception {
        var folder = Files.createTempDirectory("small-disk");
        boolean mounted =
                run("mount", "-t", "tmpfs", "-o", "size=%dm".formatted(megabytes), "tmpfs", folder.toString());
        Assumptions.assumeTrue(mounted, "Needs root, who alone may mount a disk in memory");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    void fill() throws IOException {
        try (var out = Files.newOutputStream(ballast())) {
            for (int length = BLOCK.length; length > 0; length /= 2) {
                writeUntilItIsFull(out, length);
            }
        }
    }

    private static void writeUntilItIsFull(OutputStream out, int length) {
        try {
            while (true) {
                out.write(BLOCK, 0, length);
            }
        } catch (IOException full) {
            log.info("No room for {} bytes more: {}", length, full.getMessage());
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() {
        try {
            if (run("umount", "--lazy", folder.toString())) {
                Files.delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
