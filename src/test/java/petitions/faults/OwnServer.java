package petitions.faults;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import petitions.TestDatabase;

/** A PostgreSQL that a test may pull the plug of, with a durable and migrated database in it. */
final class OwnServer implements AutoCloseable {

    /** PostgreSQL does not run as root; the library starts it the same way. */
    private static final List<String> AS_SOMEBODY =
            System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();

    private final Path folder;
    private final Path cluster;
    private final EmbeddedPostgres server;
    private final Path programs;
    private final String options;

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
        var command =
                Files.readString(cluster.resolve("postmaster.opts")).strip().split(" ", 2);
        this.programs = Path.of(command[0]).getParent();
        this.options = command[1];
        TestDatabase.makeRoles(server.getPostgresDatabase());
        TestDatabase.migrate(server.getPostgresDatabase());
    }

    static OwnServer start() {
        return startIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static OwnServer startIn(Path place) {
        try {
            return new OwnServer(Files.createTempDirectory(place, "own-server"));
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
        control("start", "-l", log().toString(), "-o", options);
    }

    /** Whether it has given up, as when it finds no room for its write-ahead log. */
    boolean hasEnded() {
        return !Files.exists(cluster.resolve("postmaster.pid"));
    }

    /** As after a recovery to a point in time, or when a standby takes over: the same cluster on a new timeline. */
    void startsANewTimeline() throws IOException {
        control("stop", "-m", "fast");
        Files.writeString(
                cluster.resolve("postgresql.auto.conf"), "restore_command = 'false'\n", StandardOpenOption.APPEND);
        Files.createFile(cluster.resolve("recovery.signal"));
        startAgain();
        var database = JdbcClient.create(server.getPostgresDatabase());
        await().until(() ->
                !database.sql("select pg_is_in_recovery()").query(Boolean.class).single());
    }

    /** One after the other: stopping waits for the server to be gone, and would wait for one that is there again. */
    private synchronized void control(String... what) {
        var command = new ArrayList<>(List.of(what));
        command.add(0, programs.resolve("pg_ctl").toString());
        command.addAll(0, AS_SOMEBODY);
        command.addAll(List.of("-w", "-D", cluster.toString()));
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

    private File log() {
        return folder.resolve("server.log").toFile();
    }

    @Override
    public void close() throws IOException {
        server.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
