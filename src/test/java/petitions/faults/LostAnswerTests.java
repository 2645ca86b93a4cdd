package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.TestDatabase;
import petitions.mailing.wire.WireServer;

/** R6, R7: the relay has taken a mail and its answer is lost; a connection breaks after so many mails. */
class LostAnswerTests extends FaultScenario {

    private static final int READERS = 120;

    @ParameterizedTest
    @ValueSource(strings = {"PIPELINING", "HELP"})
    void whoseMailWasTakenUnheardGetsTheSameMailASecondTimeAndNobodyElse(String extension) {
        var relay = relay().announces(extension);
        relay.answersOnce("END n31@people.example", "250 2.0.0 Queued" + WireServer.DROP);
        audience.everyone(READERS);
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        awaitEnd(node, mailing);
        var arrivals = holds(node, mailing, Arrivals.at(relay), 1);
        assertThat(arrivals.timesByReader()).hasSize(READERS).containsEntry("n31@people.example", 2L);
        assertThat(arrivals.repeated()).isEqualTo(1);
        assertThat(node.postRoom().progress(mailing).tally().ambiguous()).isEqualTo(1);
        assertThat(node.postRoom().progress(mailing).tally().accepted()).isEqualTo(READERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT TO:<n3@", "RCPT TO:<n9@", "DATA n20@", "BODY n70@"})
    void whatWentBeforeTheConnectionBrokeStaysToldAndTheRestIsToldOnce(String at) {
        var relay = relay();
        relay.answersOnce(at, WireServer.DROP);
        audience.everyone(READERS);
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        awaitEnd(node, mailing);
        var arrivals = holds(node, mailing, Arrivals.at(relay), 0);
        assertThat(arrivals.timesByReader()).hasSize(READERS);
    }

    @Test
    void connectionsThatAreCutAgainAndAgainLoseNobodyAndRepeatOnlyWhatIsCounted() {
        var relay = relay();
        audience.everyone(1_500);
        var settings = settings(TestDatabase.fresh(), relay);
        settings.putAll(Map.of("petitions.mail.relays[0].rate", 1_000));
        var node = node(settings).work();
        var mailing = node.postRoom().order(1);
        for (int next : new Random(7).ints(8, 1, 1_200).sorted().toArray()) {
            patiently().until(() -> {
                clock.advance(Duration.ofSeconds(10));
                return relay.taken().size() >= next;
            });
            relay.cut();
        }
        awaitEnd(node, mailing);
        var tally = node.postRoom().progress(mailing).tally();
        var arrivals = holds(node, mailing, Arrivals.at(relay), (int) tally.ambiguous());
        assertThat(arrivals.timesByReader()).hasSize(1_500);
        assertThat(tally.accepted()).isEqualTo(1_500);
    }
}
