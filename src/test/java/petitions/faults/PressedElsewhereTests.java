package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import petitions.TestDatabase;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.wire.WireServer;

/** R22: a mailing is steered on one node and sent by another, each of whose lanes waits for the relay meanwhile. */
class PressedElsewhereTests extends FaultScenario {

    private static final int LANES = 4;

    /** A range for each lane. */
    private static final int READERS = LANES * 500;

    private static final int SENT_BEFORE = 100;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger held = new AtomicInteger();
    private WireServer relay;
    private EngineNode office;
    private EngineNode sender;
    private MailingId mailing;

    @BeforeEach
    void everyLaneWaitsForTheRelay() {
        relay = relay();
        relay.onTaken(mail -> {
            if (relay.taken().size() > SENT_BEFORE) {
                held.incrementAndGet();
                awaitQuietly();
            }
        });
        audience.everyone(READERS);
        var database = TestDatabase.fresh();
        office = node(settings(database, relay));
        sender = node(settings(database, relay));
        awaitListening();
        mailing = office.postRoom().order(1);
        sender.work();
        patiently().until(() -> held.get() == LANES);
    }

    @AfterEach
    void letGo() {
        gate.countDown();
    }

    @Test
    void aPauseLetsAtMostOneMailALaneOutAndResumingTellsTheRestOnce() {
        stopsAfter(pressed -> office.control().pause(pressed, OPERATOR, "Wait."));
        office.control().resume(mailing, OPERATOR, "Go on.");
        awaitEnd(office, mailing);
        assertThat(holds(office, mailing, Arrivals.at(relay), 0).readers()).hasSize(READERS);
    }

    @Test
    void aCancelledMailingLetsAtMostOneMailALaneOut() {
        stopsAfter(pressed -> office.control().cancel(pressed, OPERATOR, "It was sent by mistake."));
        holds(office, mailing, Arrivals.at(relay), 0);
    }

    @Test
    void ofWhatIsNoLongerTrueAtMostOneMailALaneGoesOut() {
        stopsAfter(pressed -> office.mailings().supersede("street:7", List.of("tree-planted")));
        awaitState(office, mailing, MailingState.SUPERSEDED);
        holds(office, mailing, Arrivals.at(relay), 0);
    }

    private void stopsAfter(Consumer<MailingId> button) {
        int before = sender.hearing().changesOf(mailing);
        button.accept(mailing);
        patiently().until(() -> sender.hearing().changesOf(mailing) > before);
        int told = relay.taken().size();
        gate.countDown();
        sender.looksAgain();
        assertThat(relay.taken().size()).isBetween(told, told + LANES);
    }

    /** Otherwise that a node begins to listen could pass for what it hears. */
    private void awaitListening() {
        patiently()
                .until(() -> office.jdbc()
                                .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                        + " and application_name = 'petitions mailing course' and query like 'listen%'"
                                        + " and state = 'idle'")
                                .query(Integer.class)
                                .single()
                        == 2);
    }

    private void awaitQuietly() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
