package petitions.platform.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import petitions.platform.CannotStart;

/** The folder that everything local lives in. It serves one application at a time, and is held until closed. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws CannotStart when another application has it */
    static DataFolder hold(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel lockFile = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
        if (lock(lockFile) == null) {
            lockFile.close();
            throw new CannotStart(
                    "Another Petitions application is running on the data folder %s.".formatted(path),
                    "Stop that one first, or give this one a folder of its own with petitions.local.data-dir.");
        }
        return new DataFolder(path, lockFile);
    }

    private static FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldInThisVirtualMachine) {
            return null;
        }
    }

    boolean isThere() {
        return Files.exists(path.resolve(LOCK));
    }

    Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** The lock ends with the file; it also ends with the process, however that ends. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
