package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** R8, R9: the database is gone at once, in the middle and while nothing is to be done, and comes back. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTests extends FaultScenario {

    private static final int READERS = 2_000;

    private static OwnServer server;

    @BeforeAll
    static void startTheServer() {
        server = OwnServer.start();
    }

    @AfterAll
    static void stopTheServer() throws Exception {
        server.close();
    }

    @Test
    void inTheMiddleOfAMailingItMayGoAndComeBackAndEveryoneIsToldOnce() {
        var relay = relay();
        audience.everyone(READERS);
        var settings = settings(server.url(), relay);
        settings.put("petitions.mail.relays[0].rate", 600);
        var node = node(settings).work();
        var mailing = node.postRoom().order(1);
        for (int sent : new int[] {200, 900}) {
            patiently().until(() -> {
                clock.advance(Duration.ofSeconds(1));
                return relay.taken().size() > sent;
            });
            server.pullThePlug();
            server.startAgain();
        }
        awaitEnd(node, mailing);
        var arrivals = holds(node, mailing, Arrivals.at(relay), 0);
        assertThat(arrivals.timesByReader()).hasSize(READERS);
    }

    @Test
    void aMailThatWasTakenWhileItWasGoneIsRememberedAndNotRepeated(CapturedOutput output) {
        var pulled = new AtomicBoolean();
        var relay = relay();
        relay.onTaken(mail -> {
            if (mail.to().startsWith("n31@") && pulled.compareAndSet(false, true)) {
                server.pullThePlug();
            }
        });
        audience.everyone(200);
        var node = node(settings(server.url(), relay)).work();
        var mailing = node.postRoom().order(2);
        patiently().until(() -> output.getOut().contains("The database is away"));
        assertThat(output.getOut()).containsPattern("The database is away \\(\\w+\\); \\d+ entries wait for it");
        server.startAgain();
        awaitEnd(node, mailing);
        var arrivals = holds(node, mailing, Arrivals.at(relay), 0);
        assertThat(arrivals.timesByReader()).hasSize(200);
        assertThat(node.postRoom().fates(mailing)).containsEntry(31L, "accepted");
    }

    @Test
    @Tag("slow")
    void evenWhenItIsGoneForLongerThanALease() {
        var relay = relay();
        audience.everyone(READERS);
        var settings = settings(server.url(), relay);
        settings.put("petitions.mail.relays[0].rate", 600);
        var node = node(settings).work();
        var mailing = node.postRoom().order(4);
        patiently().until(() -> relay.taken().size() > 300);
        server.pullThePlug();
        int sent = relay.taken().size();
        patiently()
                .during(Duration.ofSeconds(12))
                .atMost(Duration.ofSeconds(20))
                .until(() -> relay.taken().size() <= sent + 64);
        server.startAgain();
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).timesByReader()).hasSize(READERS);
    }

    @Test
    void whileNothingIsToBeDoneItMayGoAndComeBackAndTheNextMailingGoesOut() {
        var relay = relay();
        audience.everyone(50);
        var node = node(settings(server.url(), relay)).work();
        node.looksAgain();
        server.pullThePlug();
        node.looksAgain();
        server.startAgain();
        var mailing = patiently().ignoreExceptions().until(() -> node.postRoom().order(3), Objects::nonNull);
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(50);
    }
}
