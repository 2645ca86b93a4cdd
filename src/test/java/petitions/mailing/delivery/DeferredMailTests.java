package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.subethamail.smtp.RejectException;
import petitions.FrozenClock;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingFinished;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.platform.Actor;
import petitions.platform.Sql;

@MailingTest
class DeferredMailTests {

    private static final Actor OPERATOR = new Actor("operator");

    @Autowired
    PostRoom postRoom;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @BeforeEach
    void threeWait() {
        audience.everyone("ada", "bob", "cyd");
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 451, 452})
    void whoeverCannotBeReachedYetIsTriedAgainAndTheOthersDoNotWait(int code) {
        relay.refuseRecipient(address("bob"), code, "4.2.1 Greylisted bob@people.example");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
        assertThat(postRoom.progress(mailing).isFinished()).isFalse();
        assertThat(jdbc.sql("select reply from delivery_deferral")
                        .query(String.class)
                        .single())
                .isEqualTo(code + " 4.2.1");
        relay.relent();
        clock.set(nextAttempt());
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"), address("bob"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "accepted", 2L, "accepted", 3L, "accepted"));
        assertThat(postRoom.progress(mailing).deferred()).isZero();
        assertThat(events.stream(MailingFinished.class)).hasSize(1);
    }

    @Test
    void aMailPutOffAfterItsDataIsTriedAgainToo() {
        relay.refuseMailTo(address("bob"), new RejectException(451, "4.3.0 Try later"));
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
    }

    @Test
    void nobodyIsTriedAgainBeforeTheirTime() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        postRoom.order(1);
        delivery.deliverDue();
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        delivery.deliverDue();
        assertThat(relay.askedFor(address("bob"))).isEqualTo(1);
    }

    @Test
    void theWaitDoublesUpToFourHoursAndEndsAfterFourDays() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        var waits = new ArrayList<Duration>();
        delivery.deliverDue();
        while (postRoom.progress(mailing).deferred() > 0) {
            var next = nextAttempt();
            waits.add(Duration.between(clock.instant(), next));
            clock.set(next);
            delivery.deliverDue();
        }
        var policy = List.of(5, 10, 20, 40, 80, 160, 240, 240);
        for (int i = 0; i < policy.size(); i++) {
            var least = Duration.ofMinutes(policy.get(i));
            assertThat(waits.get(i)).isBetween(least, least.plus(least.dividedBy(4)));
        }
        assertThat(Duration.between(FrozenClock.START, clock.instant()))
                .isBetween(Duration.ofDays(4), Duration.ofDays(4).plusHours(5));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "refused");
        assertThat(postRoom.detailOf(2)).isEqualTo("expired after 450 4.2.1");
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(new MailingFinished(mailing, 3, 2, false, clock.instant()));
    }

    @Test
    void theTimeOfAPauseIsNotHeldAgainstWhoWasPutOff() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        control.pause(mailing, OPERATOR, "The text is wrong.");
        clock.advance(Duration.ofDays(5));
        control.resume(mailing, OPERATOR, "The text is right.");
        delivery.deliverDue();
        assertThat(relay.askedFor(address("bob"))).isEqualTo(2);
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
    }

    @Test
    void thoseWhoWerePutOffTogetherDoNotComeBackTogether() {
        for (String name : List.of("ada", "bob", "cyd")) {
            relay.refuseRecipient(address(name), 451, "4.3.2 Busy");
        }
        postRoom.order(1);
        delivery.deliverDue();
        assertThat(jdbc.sql("select count(distinct next_attempt_at) from delivery_deferral")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(1);
    }

    @Test
    void whoeverIsForgottenWhileTheirMailWaitsCountsAsHavingLeft() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        clock.set(nextAttempt());
        audience.clear();
        audience.everyone();
        delivery.deliverDue();
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "unsubscribed");
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void whoeverLeavesWhileTheirMailWaitsIsNotWrittenTo() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        relay.relent();
        audience.leave(2);
        clock.set(nextAttempt());
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "unsubscribed");
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void theMailThatIsTriedAgainIsTheSameMail() {
        var mailing = postRoom.order(1);
        relay.refuseRecipient(address("ada"), 450, "4.2.1 Greylisted");
        delivery.deliverDue();
        relay.relent();
        clock.set(nextAttempt());
        delivery.deliverDue();
        assertThat(relay.taken().get(2).header("Message-ID")).isEqualTo("<m%s.1@petitions.example>", mailing);
    }

    private Instant nextAttempt() {
        return jdbc.sql("select next_attempt_at from delivery_deferral")
                .query((row, number) -> Sql.instant(row, "next_attempt_at"))
                .single();
    }
}
