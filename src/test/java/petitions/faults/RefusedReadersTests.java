package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;

/** R2, R3: the relay will not take some readers' mail yet, or ever. */
class RefusedReadersTests extends FaultScenario {

    private static final int READERS = 200;
    private static final int[] SOME = {3, 64, 65, 199};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCPT TO:<%s|421 4.4.2 Timeout",
                "RCPT TO:<%s|450 4.2.1 Greylisted",
                "DATA %s|451 4.3.0 Later",
                "END %s|452 4.2.2 Full",
                "END %s|451 4.3.2 Going down"
            })
    void whoCannotBeToldYetIsToldLaterAndNobodyElseWaits(String rule) {
        var relay = refusing(rule, true);
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        patiently()
                .until(() -> node.postRoom().progress(mailing).deferred() == SOME.length
                        && node.postRoom().progress(mailing).decided() == READERS - SOME.length);
        assertThat(node.postRoom().fates(mailing)).hasSize(READERS - SOME.length);
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).timesByReader()).hasSize(READERS);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT TO:<%s|550 5.1.1 Nobody, 4",
        "END %s|552 5.2.2 Full, 0",
        "RCPT TO:<%s|553 What a name, 0",
        "END %s|554 5.6.0 No, 0",
    })
    void whoIsRefusedForGoodIsAskedForOnceAndOnlyWrongAddressesAreSuppressed(String rule, int suppressed) {
        var relay = refusing(rule, false);
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        awaitEnd(node, mailing);
        assertThat(node.postRoom().progress(mailing).tally().refused()).isEqualTo(SOME.length);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS - SOME.length);
        assertThat(relay.commands())
                .filteredOn(command -> command.startsWith("RCPT TO:<n64@"))
                .hasSize(1);
        assertThat(node.jdbc()
                        .sql("select count(*) from suppression")
                        .query(Integer.class)
                        .single())
                .isEqualTo(suppressed);
    }

    @Test
    void whereTheRelayObjectsToUsTheMailingPausesItselfAndNoAddressIsSuppressed() {
        var relay = relay();
        audience.everyone(READERS);
        IntStream.rangeClosed(1, READERS)
                .forEach(reader ->
                        relay.answers("END n%d@people.example".formatted(reader), "554 5.7.1 Looks like spam"));
        var node = node(relay).work();
        var mailing = node.postRoom().order(1);
        awaitState(node, mailing, MailingState.PAUSED);
        assertThat(node.postRoom().progress(mailing).tally().refused()).isLessThan(READERS / 4);
        assertThat(node.jdbc()
                        .sql("select count(*) from suppression")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private WireServer refusing(String rule, boolean once) {
        var relay = relay();
        audience.everyone(READERS);
        for (int reader : SOME) {
            var parts = rule.formatted("n%d@people.example".formatted(reader)).split("\\|");
            if (once) {
                relay.answersOnce(parts[0], parts[1]);
            } else {
                relay.answers(parts[0], parts[1]);
            }
        }
        return relay;
    }
}
