package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import petitions.TestDatabase;

/** R30: there are fewer database connections than work for them. */
class ScarceConnectionsTests extends FaultScenario {

    private static final int READERS = 2_500;

    @Test
    void lanesThatMustShareTwoConnectionsTellEveryoneOnce() {
        var relay = relay();
        audience.everyone(READERS);
        var settings = settings(TestDatabase.fresh(), relay);
        settings.put("node.connections", 2);
        settings.put("node.patience", 250);
        var node = node(settings).work();
        var mailing = node.postRoom().order(1);
        awaitEnd(node, mailing);
        assertThat(holds(node, mailing, Arrivals.at(relay), 0).timesByReader()).hasSize(READERS);
    }
}
