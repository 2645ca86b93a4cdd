package petitions.platform.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import petitions.platform.CannotStart;

/** A database server that outlived an application which was killed: it is ended in order before the next one starts. */
final class LeftoverServer {

    private static final int SECONDS_TO_END = 60;

    private LeftoverServer() {}

    /** @param cluster the server's data directory; the caller holds the folder that it is in */
    static void end(Path cluster) throws IOException, InterruptedException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = processNamedIn(pidFile).filter(process -> serves(process, cluster));
        if (server.isPresent()) {
            end(server.get(), cluster);
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::trim)
                .filter(line -> line.matches("\\d{1,18}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    /** The number in the file may have gone to somebody else's process since; that one is left alone. */
    private static boolean serves(ProcessHandle process, Path cluster) {
        boolean isPostgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        boolean isOurs = process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElse(true);
        return isPostgres && isOurs;
    }

    private static void end(ProcessHandle server, Path cluster) throws InterruptedException {
        try {
            server.destroy();
            server.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new CannotStart(
                    "A database server that an earlier run left behind (process %s) still has %s and does not end."
                            .formatted(server.pid(), cluster),
                    "End that process, then start again.",
                    e);
        }
    }
}
