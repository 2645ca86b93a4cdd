package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.MailingState;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.mailing.Suppressions;
import petitions.platform.Actor;

@MailingTest
class FailureLimitsTests {

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

    @Autowired
    Suppressions suppressions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailSettings settings;

    @Test
    void aMailingThatNobodyTakesPausesItselfAfterItsFirstMails() {
        audience.everyone(200);
        refuseEvery(1, 200, "5.2.2 Full");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(progress.state()).isEqualTo(MailingState.PAUSED);
        assertThat(progress.alarm()).matches("Not one of the first \\d+ mails was taken\\.");
        assertThat(progress.tally().refused()).isBetween(10L, 16L);
    }

    @Test
    void aMailingOfWhichTooMuchFailsPausesItselfLongBeforeATenth() {
        audience.everyone(1_000);
        refuseEvery(16, 1_000, "5.2.2 Full");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(progress.state()).isEqualTo(MailingState.PAUSED);
        assertThat(progress.alarm()).contains("which is more than 5.0 %");
        assertThat(progress.decided()).isBetween(100, 200);
    }

    @Test
    void onceAMailIsRefusedForGoodTheNextGoesOnlyIfTheLimitsLetIt() {
        audience.everyone(60);
        for (int n : new int[] {2, 4, 6}) {
            relay.refuseRecipient(address("n" + n), 550, "5.7.1 We do not like you");
        }
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.PAUSED);
        assertThat(relay.takenFor()).containsExactly(address("n1"), address("n3"), address("n5"));
    }

    @Test
    void aRelayThatSuddenlyRefusesEverybodyIsNotBelievedForLong() {
        audience.everyone(3_000);
        for (int n = 2_001; n <= 3_000; n++) {
            relay.refuseRecipient(address("n" + n), 550, "5.1.1 Nobody of that name");
        }
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(progress.state()).isEqualTo(MailingState.PAUSED);
        assertThat(progress.alarm()).matches("Suddenly \\d+ of \\d+ mails failed for good\\.");
        assertThat(progress.tally().refused()).isBetween(20L, 100L);
    }

    @Test
    void aRelayThatObjectsToUsStopsTheMailingSoonerAndSuppressesNobody() {
        audience.everyone(200);
        refuseEvery(20, 200, "5.7.1 Looks like spam");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        var progress = postRoom.progress(mailing);
        assertThat(progress.state()).isEqualTo(MailingState.PAUSED);
        assertThat(progress.alarm()).isEqualTo("3 mails were refused because of who we are or what we write (5.7).");
        assertThat(suppressions.among(List.of(address("n20")))).isEmpty();
    }

    @Test
    void anAddressThatDoesNotExistIsNotWrittenToAgain() {
        audience.everyone("ada", "bob");
        relay.refuseRecipient(address("bob"), 550, "5.1.1 Nobody of that name");
        postRoom.order(1);
        delivery.deliverDue();
        var next = postRoom.order(2);
        delivery.deliverDue();
        assertThat(relay.askedFor(address("bob"))).isEqualTo(1);
        assertThat(postRoom.fates(next)).containsEntry(2L, "suppressed");
        assertThat(postRoom.progress(next).isFinished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.7 Bad sender", "5.1.8 Bad sender", "5.2.2 Full", "5.7.1 No"})
    void whatIsNotTheAddressesFaultSuppressesNobody(String reply) {
        audience.everyone("ada", "bob");
        relay.refuseRecipient(address("bob"), 550, reply);
        postRoom.order(1);
        delivery.deliverDue();
        assertThat(suppressions.among(List.of(address("bob")))).isEmpty();
    }

    @Test
    void fewerFailuresThanThatDoNoHarm() {
        audience.everyone(400);
        refuseEvery(25, 400, "5.1.1 Nobody of that name");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
        assertThat(postRoom.progress(mailing).tally().refused()).isEqualTo(16);
    }

    @Test
    void whatSomebodyHasSeenAndResumedDoesNotPauseItAgain() {
        audience.everyone(300);
        refuseEvery(15, 150, "5.2.2 Full");
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.PAUSED);
        control.resume(mailing, new Actor("operator"), "Those are old addresses.");
        assertThat(postRoom.progress(mailing).alarm()).isNull();
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void ofMailingsThatAreLongPastNothingIsRemembered() {
        var first = postRoom.order(1);
        var second = postRoom.order(2);
        var limits = new FailureLimits(jdbc, settings, control, 1);
        limits.check(first, objections(first, 2));
        limits.check(second, objections(second, 1));
        limits.check(first, objections(first, 1));
        assertThat(postRoom.progress(first).state()).isEqualTo(MailingState.ORDERED);
        limits.check(first, objections(first, 2));
        assertThat(postRoom.progress(first).state()).isEqualTo(MailingState.PAUSED);
    }

    private static List<Entry.Decided> objections(MailingId mailing, int number) {
        var objection = new Entry.Decided(mailing, 1, Fate.REFUSED, "550 5.7.1 No", false);
        return Collections.nCopies(number, objection);
    }

    private void refuseEvery(int step, int of, String reply) {
        for (int n = step; n <= of; n += step) {
            relay.refuseRecipient(address("n" + n), 550, reply);
        }
    }
}
