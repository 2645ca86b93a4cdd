import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged application in local mode, with a relay in the mail catcher's place: alone, or as one node of several. */
final class Application {

    static final String PASSWORD = "only-for-the-benchmark";

    private static final Duration FIRST_START = Duration.ofMinutes(30);

    private final Children children;
    private final Path log;
    private final Path data;
    private final List<String> command;
    private final int port;
    private Process process;

    /** With a PostgreSQL of its own. */
    Application(Children children, Path work, int relayPort, int signers) throws IOException {
        this(
                children,
                work.resolve("application.log"),
                work.resolve("data"),
                relayPort,
                List.of("--petitions.local.signers=" + signers));
    }

    private Application(Children children, Path log, Path data, int relayPort, List<String> settings)
            throws IOException {
        this.children = children;
        this.log = log;
        this.data = data;
        this.port = Children.freePort();
        this.command = new ArrayList<>(List.of("java"));
        command.addAll(List.of(System.getenv("BENCH_JAVA_OPTS").split(" ")));
        command.addAll(List.of(
                "-jar",
                System.getenv("BENCH_JAR"),
                "--server.port=" + port,
                "--petitions.local.data-dir=" + data,
                "--petitions.local.relay=127.0.0.1:" + relayPort,
                "--petitions.local.staff-password=" + PASSWORD,
                "--management.endpoint.health.probes.enabled=true"));
        command.addAll(settings);
    }

    /** Holds the database for others, and does nothing by itself. */
    static Application holdingTheDatabase(Children children, Path work, int relayPort, int signers)
            throws IOException {
        return new Application(
                children,
                work.resolve("database.log"),
                work.resolve("data"),
                relayPort,
                List.of(
                        "--petitions.local.signers=" + signers,
                        "--petitions.background.enabled=false",
                        "--spring.datasource.hikari.maximum-pool-size=6"));
    }

    /** One more on the database of this one, with the same secrets. */
    Application node(String name, int relayPort, List<String> settings) throws IOException {
        Path folder = Files.createDirectories(data.resolveSibling(name));
        Files.copy(
                data.resolve("secrets.properties"),
                folder.resolve("secrets.properties"),
                StandardCopyOption.REPLACE_EXISTING);
        var all = new ArrayList<>(List.of(
                "--petitions.local.database-url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(databasePort()),
                "--petitions.local.example=false"));
        all.addAll(settings);
        return new Application(children, data.resolveSibling(name + ".log"), folder, relayPort, all);
    }

    void start() throws IOException {
        process = children.start(log, command);
    }

    /** Until the example petition waits for its response's approval, and the background works. */
    void awaitReady() throws InterruptedException {
        var http = HttpClient.newHttpClient();
        var ask = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        Children.await("The application", process, FIRST_START, () -> {
            try {
                return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        });
    }

    void stop() throws IOException, InterruptedException {
        children.stop(process);
    }

    /** As a power cut would: no hook runs. */
    void kill() throws IOException, InterruptedException {
        children.kill(process);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Of the JVM alone; PostgreSQL's processes are not its own. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    long peakMebibytes() {
        return Children.figure(process, "status", "VmHWM") / 1_024;
    }

    /** The embedded server says in its file of process ids where it listens. */
    int databasePort() throws IOException {
        return Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(3)
                .trim());
    }
}
