package petitions.platform.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import petitions.platform.CannotStart;

/** An embedded PostgreSQL whose data stay in the data folder and survive whatever ends the application. */
final class LocalDatabase implements AutoCloseable {

    private static final String MADE = "made-completely";

    private final EmbeddedPostgres server;

    private LocalDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static LocalDatabase start(DataFolder folder) throws IOException, InterruptedException {
        Path cluster = folder.resolve("postgres");
        Path log = folder.resolve("postgres.log");
        LeftoverServer.end(cluster);
        putAsideUnlessComplete(cluster, folder.resolve("postgres-incomplete"));
        try {
            return new LocalDatabase(durable(cluster, log).start());
        } catch (IOException | IllegalStateException e) {
            throw new CannotStart(
                    "The local database in %s does not start.".formatted(cluster),
                    "Read the end of %s, which says why.".formatted(log),
                    e);
        }
    }

    /** The library starts servers for tests, which may forget: what matters to a database that must not is set back. */
    private static EmbeddedPostgres.Builder durable(Path cluster, Path log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setDataDirectoryCustomizer(LocalDatabase::markComplete)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                // a query whose application was killed ends by itself, and its server can
                .setServerConfig("client_connection_check_interval", "2s");
    }

    private static void markComplete(File cluster) {
        try {
            Path mark = cluster.toPath().resolve(MADE);
            if (Files.notExists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first start that was killed leaves a directory that no server accepts; it holds nothing of anyone's. */
    private static void putAsideUnlessComplete(Path cluster, Path aside) throws IOException {
        if (Files.exists(cluster) && Files.notExists(cluster.resolve(MADE))) {
            FileSystemUtils.deleteRecursively(aside);
            Files.move(cluster, aside);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
