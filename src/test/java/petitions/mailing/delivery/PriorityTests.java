package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;

@MailingTest
class PriorityTests {

    @Autowired
    MailingDelivery delivery;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Test
    void whatSomebodyWaitsForGoesFirst() {
        audience.with("many", "ada", "bob").with("one", "cyd");
        postRoom.order(1, "many");
        postRoom.orderUrgent(2, "one");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("cyd"), address("ada"), address("bob"));
    }

    @Test
    void whatSomebodyWaitsForOvertakesAMailingThatIsUnderWay() {
        audience.everyone(100).with("one", "cyd");
        postRoom.order(1);
        var ordered = new AtomicBoolean();
        relay.onTaken(to -> {
            if (to.equals(address("n10")) && ordered.compareAndSet(false, true)) {
                postRoom.orderUrgent(2, "one");
            }
        });
        delivery.deliverDue();
        assertThat(relay.takenFor().indexOf(address("cyd"))).isBetween(10, 10 + 2 * Handover.SIZE);
        assertThat(relay.taken()).hasSize(101);
    }
}
