package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.subethamail.smtp.RejectException;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.platform.Sql;

@DomainTest
@Import(PostRoom.class)
class DeferredMailTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private final ListedAudience audience = ListedAudience.of("ada", "bob", "cyd");
    private final ScriptedRelay relay = ScriptedRelay.start();

    @AfterEach
    void closeTheRelay() {
        relay.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {450, 451, 452})
    void whoeverCannotBeReachedYetIsTriedAgainAndTheOthersDoNotWait(int code) {
        relay.refuseRecipient(address("bob"), code, "4.2.1 Greylisted bob@people.example");
        var mailing = postRoom.order(1);
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
        assertThat(postRoom.progress(mailing).isFinished()).isFalse();
        assertThat(jdbc.sql("select reply from delivery_deferral")
                        .query(String.class)
                        .single())
                .isEqualTo(code + " 4.2.1");
        relay.relent();
        clock.advance(Duration.ofMinutes(5));
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
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
    }

    @Test
    void nobodyIsTriedAgainBeforeTheirTime() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        postRoom.order(1);
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        delivery.deliverDue();
        assertThat(relay.askedFor(address("bob"))).isEqualTo(1);
    }

    @Test
    void theWaitDoublesUpToFourHoursAndEndsAfterFourDays() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        var delivery = postRoom.delivery(audience, relay);
        var waits = new ArrayList<Duration>();
        delivery.deliverDue();
        while (postRoom.progress(mailing).deferred() > 0) {
            var next = nextAttempt();
            waits.add(Duration.between(clock.instant(), next));
            clock.set(next);
            delivery.deliverDue();
        }
        assertThat(waits.subList(0, 8))
                .containsExactlyElementsOf(List.of(5, 10, 20, 40, 80, 160, 240, 240).stream()
                        .map(Duration::ofMinutes)
                        .toList());
        assertThat(waits).allMatch(wait -> wait.compareTo(Duration.ofHours(4)) <= 0);
        assertThat(Duration.between(FrozenClock.START, clock.instant()))
                .isBetween(Duration.ofDays(4), Duration.ofDays(4).plusHours(4));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "refused");
        assertThat(jdbc.sql("select detail from delivery where recipient_id = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("expired after 450 4.2.1");
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(new MailingFinished(mailing, 3, 2, clock.instant()));
    }

    @Test
    void whoeverLeavesWhileTheirMailWaitsIsNotWrittenTo() {
        relay.refuseRecipient(address("bob"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        relay.relent();
        audience.leave(2);
        clock.advance(Duration.ofMinutes(5));
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "unsubscribed");
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void theMailThatIsTriedAgainIsTheSameMail() {
        postRoom.order(1);
        relay.refuseRecipient(address("ada"), 450, "4.2.1 Greylisted");
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        relay.relent();
        clock.advance(Duration.ofMinutes(5));
        delivery.deliverDue();
        assertThat(relay.taken().get(2).header("Message-ID")).isEqualTo("<m1.1@petitions.example>");
    }

    private Instant nextAttempt() {
        return jdbc.sql("select next_attempt_at from delivery_deferral")
                .query((row, number) -> Sql.instant(row, "next_attempt_at"))
                .single();
    }
}
