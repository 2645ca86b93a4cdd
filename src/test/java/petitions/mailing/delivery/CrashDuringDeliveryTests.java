package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.ScriptedRelay.Taken;

@MailingTest
class CrashDuringDeliveryTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    Claims claims;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNodeThatDiedBeforeTheLedgerLeavesItsRangeToTheNextAndRepeatsUnderTheSameNumbers() {
        audience.everyone("ada", "bob", "cyd");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        asIfTheNodeHadDiedBeforeWritingDown(2);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"), address("bob"));
        assertThat(relay.taken().stream().map(mail -> mail.header("Message-ID")).distinct())
                .hasSize(3);
        assertThat(relay.taken().stream().map(Taken::to).distinct()).hasSize(3);
        assertThat(postRoom.fates(mailing)).hasSize(3);
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void aClaimWhoseOwnerStillLivesIsNobodyElses() {
        audience.everyone("ada");
        postRoom.order(1);
        assertThat(claims.next(false, List.of())).isPresent();
        jdbc.sql("update mailing_range set owner = gen_random_uuid()").update();
        delivery.deliverDue();
        assertThat(relay.taken()).isEmpty();
        jdbc.sql("update mailing_range set leased_until = now() - interval '1 second'")
                .update();
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
    }

    @Test
    void lanesSideBySideWriteToNobodyTwice() throws Exception {
        audience.everyone(2_000);
        var mailing = postRoom.order(1);
        var together = new CountDownLatch(1);
        var lanes = new CompletableFuture<?>[4];
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = CompletableFuture.runAsync(() -> {
                awaitQuietly(together);
                delivery.deliverDue();
            });
        }
        together.countDown();
        CompletableFuture.allOf(lanes).get(60, TimeUnit.SECONDS);
        delivery.deliverDue();
        assertThat(relay.takenFor()).hasSize(2_000).doesNotHaveDuplicates();
        assertThat(postRoom.progress(mailing).accepted()).isEqualTo(2_000);
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    /** As the database looks when the relay took a mail and the ledger never heard of it. */
    private void asIfTheNodeHadDiedBeforeWritingDown(long recipient) {
        jdbc.sql("delete from delivery where recipient_id = ?").param(recipient).update();
        jdbc.sql("update mailing_tally set accepted = accepted - 1").update();
        jdbc.sql("update mailing set state = 'sending', finished_at = null").update();
        jdbc.sql("""
                        insert into mailing_range (mailing_id, segment, after_id, to_id, owner, leased_until)
                        select id, 'everyone', 0, 3, gen_random_uuid(), now() - interval '1 second' from mailing
                        """).update();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
