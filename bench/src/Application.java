import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The packaged application in local mode: its own PostgreSQL, and a relay in the mail catcher's place. */
final class Application {

    static final String PASSWORD = "only-for-the-benchmark";

    private static final Duration FIRST_START = Duration.ofMinutes(30);

    private final Children children;
    private final Path work;
    private final List<String> command;
    private final int port;
    private Process process;

    Application(Children children, Path work, int relayPort, int signers) throws IOException {
        this.children = children;
        this.work = work;
        this.port = Children.freePort();
        this.command = new ArrayList<>(List.of("java"));
        command.addAll(List.of(System.getenv("BENCH_JAVA_OPTS").split(" ")));
        command.addAll(List.of(
                "-jar",
                System.getenv("BENCH_JAR"),
                "--server.port=" + port,
                "--petitions.local.data-dir=" + work.resolve("data"),
                "--petitions.local.relay=127.0.0.1:" + relayPort,
                "--petitions.local.signers=" + signers,
                "--petitions.local.staff-password=" + PASSWORD,
                "--management.endpoint.health.probes.enabled=true"));
    }

    void start() throws IOException {
        process = children.start(work.resolve("application.log"), command);
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
        return Integer.parseInt(Files.readAllLines(work.resolve("data/postgres/postmaster.pid"))
                .get(3)
                .trim());
    }
}
