import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The processes that a run starts. Each is a file named after its id while it lives: the script ends what is left. */
final class Children {

    private static final int SECONDS_TO_END = 60;

    private final Path folder;

    Children(Path work) throws IOException {
        this.folder = Files.createDirectories(work.resolve("processes"));
    }

    Process start(Path output, List<String> command) throws IOException {
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        Files.createFile(file(child));
        return child;
    }

    /** Waits for one that ends by itself. */
    void finish(Process child, Path output, Duration patience) throws IOException, InterruptedException {
        if (!child.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("It does not end; see " + output);
        }
        Files.delete(file(child));
        if (child.exitValue() != 0) {
            throw new IllegalStateException("It ended with %d; see %s".formatted(child.exitValue(), output));
        }
    }

    void stop(Process child) throws IOException, InterruptedException {
        child.destroy();
        if (!child.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            child.destroyForcibly().waitFor();
        }
        Files.delete(file(child));
    }

    void kill(Process child) throws IOException, InterruptedException {
        child.destroyForcibly().waitFor();
        Files.delete(file(child));
    }

    private Path file(Process child) {
        return folder.resolve(Long.toString(child.pid()));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    static void await(String what, Process child, Duration patience, BooleanSupplier there)
            throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!there.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new IllegalStateException("%s ended with %d.".formatted(what, child.exitValue()));
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("%s is not ready after %d s.".formatted(what, patience.toSeconds()));
            }
            Thread.sleep(50);
        }
    }

    /** What the kernel says of a process: {@code name: value} in one of its files. */
    static long figure(Process child, String file, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(child.pid()), file))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
