package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import petitions.TestDatabase;
import petitions.journey.ChildApplication;

/** R10, R12: {@code kill -9} of one node after another, while two share a mailing. */
class KilledNodeTests extends FaultScenario {

    private static final int READERS = 3_000;
    private static final int KILLS = 3;
    private static final int WINDOW = 64;

    @TempDir
    Path folder;

    @Test
    void whoeverIsKilledLosesNobodyAndRepeatsLessThanOneWindow() throws Exception {
        var relay = relay();
        audience.everyone(READERS);
        var database = TestDatabase.fresh();
        var office = node(settings(database, relay));
        office.jdbc()
                .sql(ApplicationScenario.SLOW_RELAY)
                .param("relay", "relay")
                .param("rate", 300)
                .update();
        var mailing = office.postRoom().order(1);
        var nodes = new ArrayList<>(List.of(start(database, relay.port()), start(database, relay.port())));
        for (int extra : new Random().ints(KILLS, 1, 200).toArray()) {
            int sent = relay.taken().size();
            patiently().until(() -> relay.taken().size() > sent + extra);
            nodes.remove(0).destroyForcibly().waitFor();
            nodes.add(start(database, relay.port()));
        }
        awaitEnd(office, mailing);
        assertThat(holds(office, mailing, Arrivals.at(relay), KILLS * WINDOW).timesByReader())
                .hasSize(READERS);
    }

    private Process start(String database, int relayPort) throws Exception {
        var process = new ChildApplication(Files.createTempDirectory(folder, "node"))
                .start(NodeProcess.class, database, Integer.toString(relayPort), Integer.toString(READERS));
        opened(() -> process.destroyForcibly().waitFor());
        return process;
    }
}
