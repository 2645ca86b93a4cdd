package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import petitions.FrozenClock;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;

@MailingTest
class LeasesTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    @Autowired
    Claims claims;

    @Autowired
    Leases leases;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    FrozenClock clock;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    InHand inHand;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aNodeKeepsWhatItWorksOnAndNotWhatItCouldNotGiveBack() {
        audience.everyone(2 * Claims.RANGE);
        postRoom.order(1);
        var givenUp = (Claim.Range) claims.next(false, List.of()).orElseThrow();
        var held = (Claim.Range) claims.next(false, List.of()).orElseThrow();
        jdbc.sql("update mailing_range set leased_until = now() - interval '1 second'")
                .update();
        leases.renew(List.of(held));
        assertThat(claims.next(false, List.of()))
                .get()
                .extracting(Claim.Range.class::cast)
                .extracting(Claim.Range::id)
                .isEqualTo(givenUp.id());
    }

    @Test
    void whatALaneOfThisNodeIsAtIsNoOtherLanesWhateverBecameOfItsLease() {
        audience.everyone(1);
        postRoom.order(1);
        var claim = claims.next(false, List.of()).orElseThrow();
        inHand.take(claim);
        jdbc.sql("update mailing_range set leased_until = now() - interval '1 second'")
                .update();
        assertThat(claims.next(false, List.of())).isEmpty();
        inHand.putDown(claim);
        assertThat(claims.next(false, List.of())).isPresent();
    }

    @Test
    void whatWasPutOffAndIsBeingTriedAgainIsNoOtherLanesEither() {
        audience.everyone("ada", "bob");
        relay.refuseRecipient(ListedAudience.address("ada"), 450, "4.2.0 Not now");
        relay.refuseRecipient(ListedAudience.address("bob"), 450, "4.2.0 Not now");
        postRoom.order(1);
        delivery.deliverDue();
        clock.advance(Duration.ofHours(4));
        var claim = claims.next(false, List.of()).orElseThrow();
        assertThat(((Claim.Retries) claim).due()).hasSize(2);
        inHand.take(claim);
        jdbc.sql("update delivery_deferral set claimed_until = now() - interval '1 second'")
                .update();
        assertThat(claims.next(false, List.of())).isEmpty();
        inHand.putDown(claim);
        assertThat(claims.next(false, List.of())).isPresent();
    }

    @Test
    void whatIsJustBeingWrittenDownKeepsNoLeaseWaiting(@Autowired PlatformTransactionManager manager) {
        audience.everyone("ada", "bob");
        relay.refuseRecipient(ListedAudience.address("ada"), 450, "4.2.0 Not now");
        relay.refuseRecipient(ListedAudience.address("bob"), 450, "4.2.0 Not now");
        postRoom.order(1);
        delivery.deliverDue();
        clock.advance(Duration.ofHours(4));
        var claim = claims.next(false, List.of()).orElseThrow();
        jdbc.sql("update delivery_deferral set claimed_until = now()").update();
        new TransactionTemplate(manager).executeWithoutResult(writing -> {
            jdbc.sql("delete from delivery_deferral where recipient_id = 1").update();
            CompletableFuture.runAsync(() -> leases.renew(List.of(claim)))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        });
        assertThat(jdbc.sql("select recipient_id from delivery_deferral where claimed_until > now()")
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }
}
