package petitions.mailing.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.Actor;

/** Some of the mails come back as soon as they are sent. */
@FeedbackTest
class FeedbackLimitsTests {

    /** Mails. More than can be under way without being written down. */
    private static final int BEHIND = 100;

    @Autowired
    FeedbackDesk desk;

    @Autowired
    PostRoom postRoom;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @Autowired
    ScriptedRelay relay;

    @Test
    void sixBouncesInAHundredPauseAMailingLongBeforeTheyAreTen() {
        audience.everyone(2_000);
        var mailing = postRoom.order(1);
        comesBack(mailing, 6, 100, Reports::gmail);
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(progress.state()).isEqualTo(MailingState.PAUSED);
        assertThat(progress.alarm()).matches("\\d+ of \\d+ mails came back, which is more than 5.0 %\\.");
        assertThat(desk.count(mailing).bounced() * 100.0 / progress.accepted()).isLessThan(9.9);
        assertThat(progress.accepted()).isLessThan(1_000);
    }

    @Test
    void twoComplaintsInAThousandPauseAMailingLongBeforeTheyAreFive() {
        audience.everyone(4_000);
        var mailing = postRoom.order(1);
        comesBack(mailing, 1, 500, Complaints::about);
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(progress.state()).isEqualTo(MailingState.PAUSED);
        assertThat(progress.alarm()).contains("called unwanted", "more than 0.1 %");
        assertThat(desk.count(mailing).complained() * 100.0 / progress.accepted())
                .isBetween(0.1, 0.49);
    }

    @Test
    void fewerThanThatDoNoHarm() {
        audience.everyone(1_000);
        var mailing = postRoom.order(1);
        comesBack(mailing, 4, 100, Reports::gmail);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
        assertThat(desk.count(mailing).bounced()).isEqualTo((1_000 - BEHIND) * 4 / 100);
    }

    @Test
    void aHandfulOfASmallMailingSaysNothing() {
        audience.everyone(BEHIND + 20);
        var mailing = postRoom.order(1);
        comesBack(mailing, 4, 10, Reports::gmail);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void whatSomebodyHasSeenAndResumedDoesNotPauseItAgain() {
        audience.everyone(400);
        var mailing = postRoom.order(1);
        var sent = new AtomicInteger();
        relay.onTaken(to -> {
            int number = Integer.parseInt(to.substring(1, to.indexOf('@')));
            if (sent.incrementAndGet() <= 150 && number % 10 == 0) {
                desk.take(Reports.gmail(desk.returnAddress(mailing, number)));
            }
        });
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.PAUSED);
        control.resume(mailing, new Actor("operator"), "Those are old addresses.");
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void aMailingThatHasEndedStaysEnded() {
        audience.everyone(50);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        for (long n = 1; n <= 50; n++) {
            desk.take(Reports.gmail(desk.returnAddress(mailing, n)));
        }
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
        assertThat(desk.count(mailing).bounced()).isEqualTo(50);
    }

    /** Evenly, {@code some} in {@code of}, and when their mails have long been written down as sent. */
    private void comesBack(MailingId mailing, int some, int of, UnaryOperator<String> report) {
        relay.onTaken(to -> {
            long number = Long.parseLong(to.substring(1, to.indexOf('@'))) - BEHIND;
            if (number > 0 && number * some / of > (number - 1) * some / of) {
                desk.take(report.apply(desk.returnAddress(mailing, number)));
            }
        });
    }
}
