package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.wire.WireServer;

/** R22: a mailing is paused and resumed again and again. */
class PressedButtonsTests extends FaultScenario {

    private static final int READERS = 800;
    private static final int LANES = 4;

    private WireServer relay;
    private EngineNode node;

    @BeforeEach
    void everyoneWaits() {
        relay = relay();
        audience.everyone(READERS);
        var settings = settings(TestDatabase.fresh(), relay);
        settings.put("petitions.mail.relays[0].rate", 400);
        node = node(settings).work();
    }

    @Test
    void aPauseLetsAtMostOneMailALaneOutAndResumingTellsTheRestOnce() {
        var mailing = node.postRoom().order(1);
        for (int sent : new int[] {50, 200, 400}) {
            patiently().until(() -> relay.taken().size() >= sent);
            node.control().pause(mailing, OPERATOR, "Wait.");
            int told = relay.taken().size();
            node.looksAgain();
            assertThat(relay.taken().size()).isBetween(told, told + LANES);
            node.control().resume(mailing, OPERATOR, "Go on.");
        }
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
    }
}
