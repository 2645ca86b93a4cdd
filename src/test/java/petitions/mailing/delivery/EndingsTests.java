package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingState;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.platform.Actor;

@MailingTest
class EndingsTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @Autowired
    Endings endings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aMailingDoesNotEndWhileItsRefusedAreBeingGivenAnotherTry() throws Exception {
        audience.everyone("ada", "bob", "cyd");
        relay.refuseRecipient(address("bob"), 550, "5.2.2 Full");
        relay.refuseRecipient(address("cyd"), 450, "4.2.1 Later");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        jdbc.sql("delete from delivery_deferral").update();
        var ending = new Thread(() -> endings.finish(mailing));
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            control.tryRefusedAgain(mailing, new Actor("operator"), "The mailbox is empty again.");
            ending.start();
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaits);
        });
        ending.join();
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.SENDING);
        relay.relent();
        delivery.deliverDue();
        assertThat(relay.takenFor()).contains(address("bob"));
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
