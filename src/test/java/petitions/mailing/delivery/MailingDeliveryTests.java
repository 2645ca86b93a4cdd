package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.FrozenClock;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingFinished;
import petitions.mailing.MailingState;
import petitions.mailing.MailingTest;
import petitions.mailing.Mailings;
import petitions.mailing.PostRoom;
import petitions.mailing.Recipient;
import petitions.mailing.ScriptedRelay;

@MailingTest
class MailingDeliveryTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    Mailings mailings;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Test
    void everyoneIsWrittenToOnceAndItIsWrittenDown() {
        audience.everyone("ada", "bob", "cyd");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "accepted", 2L, "accepted", 3L, "accepted"));
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void theEndIsToldOnceWithItsFigures() {
        audience.everyone("ada", "bob", "cyd", "dee").leave(2);
        relay.refuseRecipient(address("cyd"), 550, "5.1.1 Nobody of that name");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(new MailingFinished(mailing, 4, 2, false, FrozenClock.START));
    }

    @Test
    void segmentsAreWrittenToInTheirOrderEachInItsWords() {
        audience.with("creator", "zoe").with("signers", "ada", "bob");
        postRoom.order(1, "creator", "signers");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("zoe"), address("ada"), address("bob"));
    }

    @Test
    void aMailingThatConcernsNobodyEndsAtOnce() {
        var mailing = postRoom.order(1);
        var withoutSegments = postRoom.order(2, new String[0]);
        audience.everyone();
        delivery.deliverDue();
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(
                        new MailingFinished(mailing, 0, 0, false, FrozenClock.START),
                        new MailingFinished(withoutSegments, 0, 0, false, FrozenClock.START));
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void whoeverHasLeftBeforeTheirMailIsNotWrittenTo() {
        audience.everyone("ada", "bob", "cyd").leave(2);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "unsubscribed");
    }

    @Test
    void whoeverLeavesWhileOthersAreWrittenToIsNotWrittenToEither() {
        audience.everyone(Handover.SIZE + 8);
        relay.onTaken(to -> audience.leave(Handover.SIZE + 8));
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).hasSize(Handover.SIZE + 7).doesNotContain(address("n" + (Handover.SIZE + 8)));
        assertThat(postRoom.fates(mailing)).containsEntry(Handover.SIZE + 8L, "unsubscribed");
    }

    @Test
    void whoeverIsStillToHearOfWhatWasTakenDownDoesNot() {
        audience.with("elm", "ada", "bob").with("oak", "cyd");
        audience.takeDown("elm");
        var mailing = postRoom.order(1, "elm", "oak");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "cancelled", 2L, "cancelled", 3L, "accepted"));
    }

    @Test
    void theAudienceIsThatOfTheMomentOfTheOrder() {
        audience.everyone("ada");
        postRoom.order(1);
        clock.advance(Duration.ofHours(3));
        delivery.deliverDue();
        assertThat(audience.cutOffs()).containsExactly(FrozenClock.START);
    }

    @Test
    void anAudienceOfManyPagesIsReadToItsEnd() {
        audience.everyone(1_001);
        IntStream.rangeClosed(1, 1_000).forEach(audience::leave);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("n1001"));
        assertThat(postRoom.progress(mailing).decided()).isEqualTo(1_001);
    }

    @Test
    void aRecipientWhoCannotBeWrittenToHoldsUpNobody() {
        audience.add("everyone", new Recipient(1, "Ada", "ada@people.example\r\nBcc: eve@people.example", null))
                .add("everyone", new Recipient(2, "Bob", "bob@people.example, eve@people.example", null))
                .add("everyone", ListedAudience.person(3, "cyd"));
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "invalid", 2L, "invalid", 3L, "accepted"));
    }

    @Test
    void aMailingThatFailsHoldsUpNoOther() {
        var broken = postRoom.order(1, "nobody knows this segment");
        var sound = postRoom.order(2);
        audience.everyone("ada");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        assertThat(postRoom.progress(sound).isFinished()).isTrue();
        assertThat(postRoom.progress(broken).isFinished()).isFalse();
    }

    @Test
    void whatIsNoLongerTrueIsNotSentToThoseWhoHaveNotHadItYet() {
        var mailing = postRoom.order(1);
        relay.onTaken(to -> mailings.supersede("street:7", List.of("tree-planted")));
        audience.everyone("ada", "bob");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.SUPERSEDED);
        assertThat(events.stream(MailingFinished.class)).isEmpty();
    }
}
