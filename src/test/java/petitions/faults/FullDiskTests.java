package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R30: the disk of the database is full in the middle of a mailing. */
@Tag("slow")
class FullDiskTests extends ApplicationScenario {

    private static final int MEGABYTES = 600;
    private static final int READY = 200;
    private static final int NOT_READY = 503;

    private int port;

    @Test
    void nobodyIsSentThereAndAllGoesOnWithoutLossOrRestartOnceThereIsRoom() throws Exception {
        try (var disk = SmallDisk.of(MEGABYTES);
                var server = OwnServer.startIn(disk.folder())) {
            on(server.url(), 200);
            port = freePort();
            var application = startMailing(PORT + port);
            awaitSent(400);
            patiently().until(() -> status("readiness") == READY);

            disk.fill();
            patiently().until(() -> status("readiness") == NOT_READY);
            assertThat(status("liveness")).as("starting again would not help").isEqualTo(READY);
            int sent = sent();
            patiently()
                    .during(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> sent() <= sent + WINDOW);

            disk.makeRoom();
            if (server.hasEnded()) {
                server.startAgain();
            }
            patiently().until(() -> status("readiness") == READY);
            assertEveryoneIsToldInTheEnd(0);
            assertThat(application.isAlive()).isTrue();
            application.destroyForcibly().waitFor();
        }
    }

    private int status(String probe) throws Exception {
        var address = URI.create("http://127.0.0.1:%d/actuator/health/%s".formatted(port, probe));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
