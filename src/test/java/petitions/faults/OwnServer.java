package petitions.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL that a test may pull the plug of, with a durable and migrated database in it. */
final class OwnServer implements AutoCloseable {

    private final Path folder;
    private final Path cluster;
    private final EmbeddedPostgres server;
    private final Path programs;

    private OwnServer(Path folder) throws IOException {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.appendTo(log()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .start();
        var command = Files.readString(cluster.resolve("postmaster.opts"));
        this.programs = Path.of(command.substring(0, command.indexOf(' '))).getParent();
    }

    static OwnServer start() {
        try {
            return new OwnServer(Files.createTempDirectory("own-server"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort());
    }

    /** As a power cut would: nothing is written any more, no connection is ended in order. */
    void pullThePlug() {
        control("stop", "-m", "immediate");
    }

    void startAgain() {
        control("start", "-l", log().toString());
    }

    private void control(String... what) {
        var command = new java.util.ArrayList<String>();
        command.add(programs.resolve("pg_ctl").toString());
        command.addAll(java.util.List.of(what));
        command.addAll(java.util.List.of("-w", "-D", cluster.toString()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log()))
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        "PostgreSQL did not %s: %s".formatted(what[0], Files.readString(log().toPath())));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private java.io.File log() {
        return folder.resolve("server.log").toFile();
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            pullThePlug();
        }
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
