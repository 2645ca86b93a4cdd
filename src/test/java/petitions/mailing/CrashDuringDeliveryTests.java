package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import petitions.DomainTest;
import petitions.mailing.ScriptedRelay.Taken;

@DomainTest
@Import(PostRoom.class)
class CrashDuringDeliveryTests {

    @Autowired
    PostRoom postRoom;

    private final ListedAudience audience = ListedAudience.of("ada", "bob", "cyd");
    private final ScriptedRelay relay = ScriptedRelay.start();

    @AfterEach
    void closeTheRelay() {
        relay.close();
    }

    @Test
    void aCrashBeforeTheLedgerRepeatsThatOneMailUnderItsOwnNumber() {
        var mailing = postRoom.order(1);
        postRoom.delivery(audience, relay, postRoom.ledgerThatFailsOnceFor(2)).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"));
        assertThat(postRoom.fates(mailing)).containsOnlyKeys(1L);
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("bob"), address("cyd"));
        assertThat(relay.taken().stream().map(Taken::to).distinct()).hasSize(3);
        assertThat(relay.taken().stream().map(mail -> mail.header("Message-ID")).distinct())
                .hasSize(3);
        assertThat(postRoom.fates(mailing)).hasSize(3);
    }

    @Test
    void twoDeliverersAtOnceWriteToNobodyTwice() throws Exception {
        var firstMailTaken = new CompletableFuture<Void>();
        var secondDelivererDone = new CompletableFuture<Void>();
        relay.onTaken(to -> {
            firstMailTaken.complete(null);
            secondDelivererDone.orTimeout(30, TimeUnit.SECONDS).join();
        });
        var mailing = postRoom.order(1);
        var first = CompletableFuture.runAsync(postRoom.delivery(audience, relay)::deliverDue);
        firstMailTaken.get(30, TimeUnit.SECONDS);
        try {
            postRoom.delivery(audience, relay).deliverDue();
        } finally {
            secondDelivererDone.complete(null);
        }
        first.get(30, TimeUnit.SECONDS);
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void whoeverFailedLetsTheNextOneHaveATurn() {
        postRoom.order(1, "nobody knows this segment");
        postRoom.delivery(audience, relay).deliverDue();
        var mailing = postRoom.order(2);
        CompletableFuture.runAsync(postRoom.delivery(audience, relay)::deliverDue)
                .join();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }
}
