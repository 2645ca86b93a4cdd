package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void whatOvertakesAndFailsHoldsUpItselfOnly() {
        audience.everyone(100);
        var overtaken = postRoom.order(1);
        var ordered = new AtomicBoolean();
        relay.onTaken(to -> {
            if (to.equals(address("n10")) && ordered.compareAndSet(false, true)) {
                postRoom.orderUrgent(2, "nobody knows this segment");
            }
        });
        delivery.deliverDue();
        assertThat(relay.taken()).hasSize(100);
        assertThat(postRoom.progress(overtaken).isFinished()).isTrue();
    }

    @Test
    void aLaneWhoseTurnIsOverLeavesItToTheNextOne() {
        audience.everyone(100).with("one", "cyd");
        postRoom.order(1);
        var ordered = new AtomicBoolean();
        var over = new AtomicBoolean();
        relay.onTaken(to -> {
            if (to.equals(address("n10")) && ordered.compareAndSet(false, true)) {
                postRoom.orderUrgent(2, "one");
            }
            over.compareAndSet(false, to.equals(address("n40")));
        });
        var asked = new AtomicInteger();
        delivery.deliver(() -> {
            assertThat(over.get() ? asked.incrementAndGet() : 0)
                    .as("asks again and again")
                    .isLessThan(10);
            return !over.get();
        });
        assertThat(relay.takenFor()).hasSizeLessThan(100).doesNotContain(address("cyd"));
        delivery.deliverDue();
        assertThat(relay.taken()).hasSize(101);
    }
}
