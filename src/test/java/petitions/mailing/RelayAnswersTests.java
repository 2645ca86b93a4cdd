package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.FrozenClock;
import petitions.mailing.RelayAnswers.Refusal;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;

@MailingTest
class RelayAnswersTests {

    @Autowired
    RelayAnswers answers;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Test
    void refusalsAndDeferralsAreCountedByCode() {
        audience.everyone(30);
        relay.refuseRecipient(address("n1"), 550, "5.1.1 No such user");
        relay.refuseRecipient(address("n2"), 550, "5.1.1 Unknown: n2@people.example");
        relay.refuseRecipient(address("n3"), 554, "5.7.1 We know you");
        relay.refuseRecipient(address("n4"), 450, "4.2.1 Come back later");
        relay.refuseRecipient(address("n5"), 450, "4.2.1 Come back later");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(answers.refusals(mailing)).containsExactly(new Refusal("550 5.1.1", 2), new Refusal("554 5.7.1", 1));
        assertThat(answers.deferrals(mailing)).singleElement().satisfies(deferral -> {
            assertThat(deferral.reply()).isEqualTo("450 4.2.1");
            assertThat(deferral.mails()).isEqualTo(2);
            assertThat(deferral.next()).isAfter(FrozenClock.START);
        });
    }

    @Test
    void everyoneIsInExactlyOneOfTheFigures() {
        audience.everyone(30).leave(7);
        relay.refuseRecipient(address("n1"), 550, "5.1.1 No such user");
        relay.refuseRecipient(address("n4"), 450, "4.2.1 Come back later");
        var mailing = postRoom.order(1);
        pauseAfter(12, mailing);
        delivery.deliverDue();
        var paused = postRoom.progress(mailing);
        assertThat(paused.deferred()).isEqualTo(1);
        assertThat(paused.leftOut()).isZero();
        assertThat(paused.tally().decided() + paused.deferred() + paused.waiting())
                .isEqualTo(30);
        control.cancel(mailing, new Actor("operator"), "It was wrong.");
        var cancelled = postRoom.progress(mailing);
        assertThat(cancelled.deferred() + cancelled.waiting()).isZero();
        assertThat(cancelled.tally().decided() + cancelled.leftOut()).isEqualTo(30);
    }

    private void pauseAfter(int mails, MailingId mailing) {
        relay.onTaken(to -> {
            if (relay.taken().size() == mails) {
                control.pause(mailing, new Actor("operator"), "Wait.");
            }
        });
    }
}
