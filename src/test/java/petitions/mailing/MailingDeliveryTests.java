package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;

@DomainTest
@Import(PostRoom.class)
class MailingDeliveryTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    Mailings mailings;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    private final ScriptedRelay relay = ScriptedRelay.start();

    @AfterEach
    void closeTheRelay() {
        relay.close();
    }

    @Test
    void everyoneIsWrittenToOnceAndItIsWrittenDown() {
        var delivery = postRoom.delivery(ListedAudience.of("ada", "bob", "cyd"), relay);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "accepted", 2L, "accepted", 3L, "accepted"));
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void theEndIsToldOnceWithItsFigures() {
        var audience = ListedAudience.of("ada", "bob", "cyd", "dee");
        audience.leave(2);
        relay.refuseRecipient(address("cyd"), 550, "5.1.1 Nobody of that name");
        var delivery = postRoom.delivery(audience, relay);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(new MailingFinished(mailing, 4, 2, FrozenClock.START));
    }

    @Test
    void segmentsAreWrittenToInTheirOrderEachInItsWords() {
        var audience = new ListedAudience().with("creator", "zoe").with("signers", "ada", "bob");
        postRoom.order(1, "creator", "signers");
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("zoe"), address("ada"), address("bob"));
    }

    @Test
    void aMailingThatConcernsNobodyEndsAtOnce() {
        var mailing = postRoom.order(1);
        var withoutSegments = postRoom.order(2, new String[0]);
        postRoom.delivery(ListedAudience.of(), relay).deliverDue();
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(
                        new MailingFinished(mailing, 0, 0, FrozenClock.START),
                        new MailingFinished(withoutSegments, 0, 0, FrozenClock.START));
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void whoeverLeavesBetweenThePageAndTheirMailIsNotWrittenTo() {
        var audience = ListedAudience.of("ada", "bob", "cyd");
        relay.onTaken(to -> audience.leave(2));
        var mailing = postRoom.order(1);
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "unsubscribed");
    }

    @Test
    void theAudienceIsThatOfTheMomentOfTheOrder() {
        var audience = ListedAudience.of("ada");
        postRoom.order(1);
        clock.advance(Duration.ofHours(3));
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(audience.cutOffs()).containsExactly(FrozenClock.START);
    }

    @Test
    void anAudienceOfManyPagesIsReadToItsEnd() {
        var names = IntStream.rangeClosed(1, 1_001).mapToObj("n%d"::formatted).toArray(String[]::new);
        var audience = ListedAudience.of(names);
        IntStream.rangeClosed(1, 1_000).forEach(audience::leave);
        var mailing = postRoom.order(1);
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("n1001"));
        assertThat(postRoom.progress(mailing).decided()).isEqualTo(1_001);
    }

    @Test
    void aRecipientWhoCannotBeWrittenToHoldsUpNobody() {
        var audience = new ListedAudience()
                .add("everyone", new Recipient(1, "Ada", "ada@people.example\r\nBcc: eve@people.example", null))
                .add("everyone", new Recipient(2, "Bob", "bob@people.example, eve@people.example", null))
                .add("everyone", ListedAudience.person(3, "cyd"));
        var mailing = postRoom.order(1);
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "invalid", 2L, "invalid", 3L, "accepted"));
    }

    @Test
    void aMailingThatFailsHoldsUpNoOther() {
        var broken = postRoom.order(1, "nobody knows this segment");
        var sound = postRoom.order(2);
        postRoom.delivery(ListedAudience.of("ada"), relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        assertThat(postRoom.progress(sound).isFinished()).isTrue();
        assertThat(postRoom.progress(broken).isFinished()).isFalse();
    }

    @Test
    void whatIsNoLongerTrueIsNotSentToThoseWhoHaveNotHadItYet() {
        var mailing = postRoom.order(1);
        relay.onTaken(to -> mailings.supersede("street:7", List.of("tree-planted")));
        postRoom.delivery(ListedAudience.of("ada", "bob"), relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        assertThat(postRoom.progress(mailing).state()).isEqualTo("superseded");
        assertThat(events.stream(MailingFinished.class)).isEmpty();
    }

    @Test
    void whenTheApplicationStopsNoFurtherMailGoesOutAndTheNextOneGoesOn() {
        var audience = ListedAudience.of("ada", "bob", "cyd");
        var stopping = postRoom.delivery(audience, relay);
        relay.onTaken(to -> stopping.stop());
        var mailing = postRoom.order(1);
        stopping.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        assertThat(postRoom.progress(mailing).isFinished()).isFalse();
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
    }
}
