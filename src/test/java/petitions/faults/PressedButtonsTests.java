package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;
import petitions.platform.Refused;

/** R22: several people pause, resume and cancel at once. */
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

    @Test
    void whoeverPressesWhateverTheFiguresAddUpAndACancelledMailingStaysSo() {
        var mailing = node.postRoom().order(1);
        patiently().until(() -> relay.taken().size() > 20);
        var pausing =
                CompletableFuture.runAsync(() -> pressing(() -> node.control().pause(mailing, OPERATOR, "Wait.")));
        var resuming =
                CompletableFuture.runAsync(() -> pressing(() -> node.control().resume(mailing, OPERATOR, "Go on.")));
        patiently().until(() -> relay.taken().size() > READERS / 2);
        node.control().cancel(mailing, OPERATOR, "It was sent by mistake.");
        int told = relay.taken().size();
        CompletableFuture.allOf(pausing, resuming).join();
        node.looksAgain();
        assertThat(relay.taken().size()).isBetween(told, told + LANES);
        var cancelled = node.postRoom().progress(mailing);
        assertThat(cancelled.state()).isEqualTo(MailingState.CANCELLED);
        assertThat(cancelled.leftOut()).isBetween(1L, (long) READERS / 2);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers())
                .hasSize((int) cancelled.tally().accepted());
    }

    /** Until it is cancelled; what comes too late is refused kindly. */
    private static void pressing(Runnable button) {
        var end = List.of("cancelled", "finished");
        String answer = "";
        while (end.stream().noneMatch(answer::endsWith)) {
            try {
                button.run();
            } catch (Refused refused) {
                answer = refused.getMessage().replace(".", "");
            }
        }
    }
}
