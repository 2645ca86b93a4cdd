package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;

/** What a crash would repeat: whatever a relay has and the ledger does not know of. */
@MailingTest
class LedgerBesideTheRelayTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    PostRoom postRoom;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatTheRelayHasTakenIsWrittenDownWhileTheRestOfItsBatchStillGoes() {
        audience.everyone(40);
        var mailing = postRoom.order(1);
        var known = new AtomicInteger();
        relay.onTaken(to -> {
            if (to.equals(address("n20"))) {
                known.set(await().atMost(PATIENCE).until(() -> fates(mailing), count -> count == 19));
            }
        });
        delivery.deliverDue();
        assertThat(known).hasValue(19);
        assertThat(fates(mailing)).isEqualTo(40);
    }

    @Test
    void aLedgerThatStandsStillLetsNoMoreGoThanACrashMayRepeat() throws Exception {
        audience.everyone(2 * Recorder.WINDOW);
        var mailing = postRoom.order(1);
        var lane = new Thread(delivery::deliverDue);
        new TransactionTemplate(transactions).executeWithoutResult(standstill -> {
            jdbc.sql("lock table delivery in share mode").update();
            lane.start();
            await().atMost(PATIENCE)
                    .until(() -> relay.taken().size() >= Recorder.WINDOW && lane.getState() == Thread.State.WAITING);
            assertThat(relay.taken()).hasSize(Recorder.WINDOW);
        });
        lane.join();
        assertThat(relay.takenFor()).hasSize(2 * Recorder.WINDOW).doesNotHaveDuplicates();
        assertThat(fates(mailing)).isEqualTo(2 * Recorder.WINDOW);
    }

    private int fates(MailingId mailing) {
        return jdbc.sql("select count(*) from delivery where mailing_id = ?")
                .param(mailing.number())
                .query(Integer.class)
                .single();
    }
}
