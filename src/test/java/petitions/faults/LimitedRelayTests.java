package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.MailingId;
import petitions.mailing.wire.WireServer;

/** R34: a relay may be given few mails a second, and so each lane waits for its turn for long. */
class LimitedRelayTests extends FaultScenario {

    private final WireServer relay = relay();

    /** The time stands still: a mailing that rests for want of anything to do goes on never. */
    @Test
    @Tag("slow")
    void lanesThatWaitForTheirTurnsNeverRestInstead() {
        audience.everyone(1_600);
        var node = nodeAt(80);
        assertThat(holds(node, mailed(node), Arrivals.at(relay), 0).readers()).hasSize(1_600);
    }

    @Test
    void whoLeavesWhileTheirMailWaitsForItsTurnIsNotWrittenTo() {
        audience.everyone(8);
        relay.onTaken(mail -> {
            if (mail.to().startsWith("n1@")) {
                audience.leave(5);
            }
        });
        var node = nodeAt(3);
        var mailing = mailed(node);
        assertThat(node.postRoom().fates(mailing)).containsEntry(5L, "unsubscribed");
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).readers())
                .hasSize(7)
                .doesNotContain("n5@people.example");
    }

    private EngineNode nodeAt(int mailsPerSecond) {
        var settings = settings(TestDatabase.fresh(), relay);
        settings.put("petitions.mail.relays[0].rate", mailsPerSecond);
        return node(settings).work();
    }

    private static MailingId mailed(EngineNode node) {
        var mailing = node.postRoom().order(1);
        patiently().until(() -> node.postRoom().progress(mailing).isFinished());
        return mailing;
    }
}
