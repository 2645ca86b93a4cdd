package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.FrozenClock;
import petitions.mailing.MailingChanged.Change;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;
import petitions.platform.Refused;

@MailingTest
class MailingControlTests {

    private static final Actor OPERATOR = new Actor("operator");

    @Autowired
    MailingControl control;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    ListedAudience audience;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    PostRoom postRoom;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void aPauseStopsBeforeTheNextMailAndResumingGoesOnWhereItStopped() {
        audience.everyone(50);
        var mailing = postRoom.order(1);
        pauseAfter(20, mailing);
        delivery.deliverDue();
        assertThat(relay.taken()).hasSize(20);
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.PAUSED);
        delivery.deliverDue();
        assertThat(relay.taken()).hasSize(20);
        control.resume(mailing, OPERATOR, "The text was checked.");
        delivery.deliverDue();
        assertThat(relay.takenFor()).hasSize(50).doesNotHaveDuplicates();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void whatIsCancelledHalfWayStaysSoAndItsFiguresAddUp() {
        audience.everyone(40).leave(3);
        var mailing = postRoom.order(1);
        var sent = new AtomicInteger();
        relay.onTaken(to -> {
            if (sent.incrementAndGet() == 20) {
                control.cancel(mailing, OPERATOR, "It was sent by mistake.");
            }
        });
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(relay.taken()).hasSize(20);
        assertThat(progress.state()).isEqualTo(MailingState.CANCELLED);
        assertThat(progress.tally().decided() + progress.leftOut()).isEqualTo(40);
        assertThat(progress.leftOut()).isEqualTo(19);
        assertThatThrownBy(() -> control.resume(mailing, OPERATOR, "No, it was right."))
                .isInstanceOf(Refused.class)
                .hasMessage("Mailing %s cannot be resumed: it is cancelled.", mailing);
    }

    @Test
    void whoeverWaitsForTheEndHearsThatItWasCancelled() {
        audience.everyone("ada");
        var mailing = postRoom.order(1);
        control.cancel(mailing, OPERATOR, "It was ordered by mistake.");
        delivery.deliverDue();
        assertThat(events.stream(MailingFinished.class))
                .containsExactly(new MailingFinished(mailing, 0, 0, true, FrozenClock.START));
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void whoDidWhatAndWhyIsTold() {
        audience.everyone("ada");
        var mailing = postRoom.order(1);
        control.pause(mailing, OPERATOR, " The minister asked. ");
        assertThat(events.stream(MailingChanged.class))
                .containsExactly(new MailingChanged(
                        mailing,
                        "street:7",
                        "street-news",
                        Change.PAUSED,
                        OPERATOR,
                        "The minister asked.",
                        FrozenClock.START));
    }

    @Test
    void everyChangeNeedsAReasonAndAMailingThatIsThere() {
        audience.everyone("ada");
        var mailing = postRoom.order(1);
        assertThatThrownBy(() -> control.pause(mailing, OPERATOR, " ")).hasMessage("The reason is missing.");
        assertThatThrownBy(() -> control.cancel(new MailingId(99), OPERATOR, "Wrong."))
                .hasMessage("There is no mailing 99.");
        assertThatThrownBy(() -> control.resume(mailing, OPERATOR, "Go on."))
                .hasMessage("Mailing %s cannot be resumed: it is ordered.", mailing);
    }

    @Test
    void twoWhoPressAtOnceAreHeardOneAfterTheOther() {
        audience.everyone("ada");
        var mailing = postRoom.order(1);
        control.pause(mailing, OPERATOR, "Wait.");
        assertThatThrownBy(() -> control.pause(mailing, OPERATOR, "Wait."))
                .hasMessage("Mailing %s is paused already.", mailing);
    }

    @Test
    void whatIsSentAtOnceTriesAgainWhatWasPutOff() {
        audience.everyone("ada");
        relay.refuseRecipient(address("ada"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        relay.relent();
        control.sendAtOnce(mailing, OPERATOR, "The relay was set right.");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
    }

    @Test
    void aPausedMailingKeepsWhatWasPutOff() {
        audience.everyone("ada");
        relay.refuseRecipient(address("ada"), 450, "4.2.1 Greylisted");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        control.pause(mailing, OPERATOR, "Wait.");
        relay.relent();
        clock.advance(Duration.ofHours(1));
        delivery.deliverDue();
        assertThat(relay.taken()).isEmpty();
        control.resume(mailing, OPERATOR, "Go on.");
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
    }

    private void pauseAfter(int mails, MailingId mailing) {
        var sent = new AtomicInteger();
        relay.onTaken(to -> {
            if (sent.incrementAndGet() == mails) {
                control.pause(mailing, OPERATOR, "Wait.");
            }
        });
    }
}
