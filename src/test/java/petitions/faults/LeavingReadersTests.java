package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** R19: readers leave before, during and after their mailing. */
class LeavingReadersTests extends FaultScenario {

    @Test
    void whoLeavesBeforeTheirMailGoesIsNotToldAndWhoLeavesAfterItNotTheNextTime() {
        var relay = relay();
        audience.everyone(600);
        audience.leave(10);
        relay.onTaken(mail -> {
            if (mail.to().startsWith("n20@")) {
                audience.leave(450);
                audience.leave(20);
                audience.leave(600);
            }
        });
        var node = node(relay).work();
        var first = node.postRoom().order(1);
        awaitEnd(node, first);
        assertThat(node.postRoom().fates(first))
                .containsEntry(10L, "unsubscribed")
                .containsEntry(450L, "unsubscribed")
                .containsEntry(20L, "accepted");
        assertThat(holds(node, first, Arrivals.at(relay), 0).readers())
                .doesNotContain("n10@people.example", "n450@people.example")
                .contains("n20@people.example");

        relay.taken().clear();
        var second = node.postRoom().order(2);
        awaitEnd(node, second);
        assertThat(holds(node, second, Arrivals.at(relay), 0).readers())
                .hasSize(596)
                .doesNotContain("n20@people.example", "n600@people.example");
    }
}
