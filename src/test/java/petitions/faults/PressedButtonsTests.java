package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.MailingHasMovedOn;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;

/** R22: a mailing is paused and resumed again and again. */
class PressedButtonsTests extends FaultScenario {

    private static final int READERS = 800;
    private static final int LANES = 4;
    private static final int PRESSERS = 3;
    private static final int PRESSES = 150;

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
    void howeverOftenSeveralPressItGoesOnAndWhatIsCancelledHalfWayStaysSo() {
        var mailing = node.postRoom().order(1);
        patiently().until(() -> !relay.taken().isEmpty());
        pressTogether(mailing);
        patiently().until(() -> relay.taken().size() >= READERS / 2);
        node.control().cancel(mailing, OPERATOR, "It was sent by mistake.");
        int told = relay.taken().size();
        node.looksAgain();
        assertThat(relay.taken().size()).isBetween(told, told + LANES);
        assertThatThrownBy(() -> node.control().resume(mailing, OPERATOR, "No, it was right."))
                .isInstanceOf(MailingHasMovedOn.class);
        awaitState(node, mailing, MailingState.CANCELLED);
        var arrivals = holds(node, mailing, Arrivals.at(relay), 0);
        var progress = node.postRoom().progress(mailing);
        assertThat(progress.tally().accepted()).isEqualTo(arrivals.mails().size());
        assertThat(progress.leftOut()).isEqualTo(READERS - arrivals.mails().size());
    }

    /** The clock stands still: a lane that took offence would rest for ever. */
    private void pressTogether(MailingId mailing) {
        var all = IntStream.range(0, PRESSERS)
                .mapToObj(presser -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < PRESSES; i++) {
                        press(() -> node.control().pause(mailing, OPERATOR, "Wait."));
                        press(() -> node.control().resume(mailing, OPERATOR, "Go on."));
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        press(() -> node.control().resume(mailing, OPERATOR, "Go on."));
    }

    /** Somebody else may have been first. */
    private static void press(Runnable button) {
        try {
            button.run();
        } catch (MailingHasMovedOn another) {
            Thread.onSpinWait();
        }
    }
}
