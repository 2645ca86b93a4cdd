package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import petitions.FrozenClock;
import petitions.TestDatabase;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;

/** R1: the relay takes no calls for half an hour, in the middle of a mailing. */
class RelayAwayTests extends FaultScenario {

    private static final int READERS = 600;
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(30);

    @Test
    void aRelayThatIsAwayForHalfAnHourIsLeftAloneAndNobodyIsMarked() {
        var relay = relay();
        var node = sending(relay);
        var mailing = node.postRoom().order(1);
        patiently().until(() -> relay.taken().size() > 50);

        relay.greets("421 4.3.2 Closed");
        relay.cut();
        patiently().until(() -> isKnownToBeAway(node));
        var callsEach = new ArrayList<Integer>();
        for (var end = FrozenClock.START.plus(Duration.ofMinutes(30));
                clock.instant().isBefore(end); ) {
            int before = relay.connections();
            clock.advance(SHORTEST_INTERVAL);
            node.looksAgain();
            callsEach.add(relay.connections() - before);
        }
        assertThat(callsEach).as("calls in each interval").allMatch(calls -> calls <= 1);
        assertThat(callsEach.stream().mapToInt(Integer::intValue).sum()).isBetween(3, 12);
        assertThat(node.postRoom().progress(mailing).state()).isEqualTo(MailingState.SENDING);
        assertThat(node.postRoom().progress(mailing).tally().refused()).isZero();

        relay.greets("220 relay.example ESMTP");
        awaitEnd(node, mailing);
        assertEveryoneWasToldOnce(node, mailing, relay);
    }

    private EngineNode sending(WireServer relay) {
        audience.everyone(READERS);
        var settings = settings(TestDatabase.fresh(), relay);
        settings.put("petitions.mail.relays[0].rate", 200);
        return node(settings).work();
    }

    /** But for those whose mail was at its end when the connection was cut. */
    private static void assertEveryoneWasToldOnce(EngineNode node, MailingId mailing, WireServer relay) {
        var tally = node.postRoom().progress(mailing).tally();
        var arrivals = holds(node, mailing, Arrivals.at(relay), (int) tally.ambiguous());
        assertThat(arrivals.timesByReader()).hasSize(READERS);
        assertThat(tally.accepted()).isEqualTo(READERS);
        assertThat(tally.ambiguous()).isLessThanOrEqualTo(4);
    }

    private static boolean isKnownToBeAway(EngineNode node) {
        return node.jdbc()
                .sql("select exists (select 1 from relay_state where reason = 'unreachable')")
                .query(Boolean.class)
                .single();
    }
}
