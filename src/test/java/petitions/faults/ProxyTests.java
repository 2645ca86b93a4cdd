package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petitions.PetitionsApplication;
import petitions.TestDatabase;
import petitions.journey.RunningApplication;

/** R12: two nodes behind the proxy of docker-compose.yml, of which one is killed while people read. */
@Tag("slow")
@ExtendWith(HaproxyIsInstalled.class)
class ProxyTests extends ApplicationScenario {

    private static final Logger log = LoggerFactory.getLogger(ProxyTests.class);

    private static final Path CONFIGURATION = Path.of("proxy", "haproxy.cfg");
    private static final int READERS = 8;
    private static final int READ_AFTERWARDS = 2_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    private int port;
    private Process first;
    private Process proxy;

    @BeforeEach
    void startBoth() throws Exception {
        on(TestDatabase.fresh());
        int firstPort = freePort();
        int secondPort = freePort();
        port = freePort();
        first = start(PetitionsApplication.class, PORT + firstPort, "--server.forward-headers-strategy=framework");
        awaitAnswer(firstPort);
        start(PetitionsApplication.class, PORT + secondPort, "--server.forward-headers-strategy=framework");
        awaitAnswer(secondPort);
        var command = new ProcessBuilder(
                        HaproxyIsInstalled.command().orElseThrow().toString(), "-f", CONFIGURATION.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("proxy.log").toFile()));
        command.environment()
                .putAll(Map.of(
                        "PROXY_LISTEN", "127.0.0.1:" + port,
                        "PROXY_FIRST", "127.0.0.1:" + firstPort,
                        "PROXY_SECOND", "127.0.0.1:" + secondPort));
        proxy = command.start();
        awaitAnswer(port);
    }

    @AfterEach
    void stopTheProxy() throws InterruptedException {
        if (proxy != null) {
            proxy.destroyForcibly().waitFor();
        }
    }

    @Test
    void whoeverReadsWhileANodeIsKilledIsAnsweredByTheOther() throws Exception {
        var over = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var reading = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(() -> {
                        while (!over.get()) {
                            read("/petitions");
                        }
                        return null;
                    }))
                    .toList();
            patiently().until(() -> total() > READ_AFTERWARDS);
            first.destroyForcibly().waitFor();
            int before = total();
            patiently().until(() -> total() > before + READ_AFTERWARDS);
            over.set(true);
            for (var reader : reading) {
                reader.get();
            }
        } finally {
            over.set(true);
            readers.shutdownNow();
        }
        log.info("answered {}", answers);
        assertThat(answers).containsOnlyKeys(200);
    }

    @Test
    void somebodyWhoIsSignedInStaysSoWhicheverNodeAnswers() throws Exception {
        var clerk = new RunningApplication(port);
        clerk.signIn("clerk", PASSWORD);
        clerk.page("/camunda/app/tasklist/default/");
        var tasks = "/camunda/api/engine/engine/default/task?maxResults=1";
        assertThat(clerk.ask(tasks)).isPresent();

        first.destroyForcibly().waitFor();

        assertThat(clerk.ask(tasks)).isPresent();
    }

    @Test
    void aBrowserCannotSayToWhichAddressOthersAreSent() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/staff/today".formatted(port)))
                        .header("Accept", "text/html")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .header("Forwarded", "host=elsewhere.example")
                        .method("GET", BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).doesNotContain("elsewhere.example"));
    }

    private void read(String path) throws InterruptedException {
        int status;
        try {
            status = http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(30))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unanswered) {
            status = 0;
        }
        answers.computeIfAbsent(status, code -> new AtomicInteger()).incrementAndGet();
    }

    private int total() {
        return answers.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static void awaitAnswer(int port) {
        var application = new RunningApplication(port);
        patiently().until(() -> application.ask("/actuator/health/readiness").isPresent());
    }
}
