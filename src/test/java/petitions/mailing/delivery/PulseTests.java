package petitions.mailing.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTests {

    private static final List<Error> FAILURES =
            List.of(new OutOfMemoryError("for a moment"), new NoClassDefFoundError("nobody knows why"));

    /** Otherwise its claims would run out, and other lanes would send again what it has sent. */
    @Test
    void aNodeThatWorksShowsThatItLivesWhateverFailed() {
        var beats = new AtomicInteger();
        var leases = new Leases(null, null) {
            @Override
            void renew(Collection<Claim> held) {
                int beat = beats.getAndIncrement();
                if (beat < FAILURES.size()) {
                    throw FAILURES.get(beat);
                }
            }
        };
        var pulse = new Pulse(leases, new ScriptedLedger(), new InHand(), Duration.ofMillis(5));
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> beats.get() > FAILURES.size() + 1);
        } finally {
            pulse.close();
        }
    }
}
