package petitions.mailing.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import petitions.FrozenClock;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingState;
import petitions.mailing.MailingTest;
import petitions.mailing.PostRoom;
import petitions.mailing.ScriptedRelay;
import petitions.platform.Actor;

@MailingTest
class RelayFaultTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    FrozenClock clock;

    @Autowired
    ScriptedRelay relay;

    @Autowired
    ListedAudience audience;

    @Autowired
    MailingDelivery delivery;

    @Autowired
    MailingControl control;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void threeWait() {
        audience.everyone("ada", "bob", "cyd");
    }

    @Test
    void aRelayThatIsDownIsNobodysFaultAndItIsGoneOnWithWhenItIsBack() {
        relay.refuseConnections();
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(postRoom.fates(mailing)).isEmpty();
        assertThat(postRoom.progress(mailing).deferred()).isZero();
        assertThat(postRoom.progress(mailing).state()).isEqualTo(MailingState.SENDING);
        relay.acceptConnections();
        clock.advance(Duration.ofMinutes(1));
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
    }

    @Test
    void whileARelayIsAwayNoLaneIsWokenAndOnceItIsBackAllAreWhoeverFoundOut() {
        relay.refuseConnections();
        postRoom.order(1);
        assertThat(delivery.isAnyDue()).isTrue();
        delivery.deliverDue();
        assertThat(delivery.isAnyDue()).isFalse();
        asAnotherNodeFindsItBack();
        assertThat(delivery.isAnyDue()).isTrue();
    }

    @Test
    void whoeverKnowsThatTheRelayIsBackNeedNotWaitForTheNextTime() {
        relay.refuseConnections();
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        relay.acceptConnections();
        control.sendAtOnce(mailing, new Actor("operator"), "The relay is back.");
        assertThat(delivery.isAnyDue()).isTrue();
        delivery.deliverDue();
        assertThat(postRoom.progress(mailing).isFinished()).isTrue();
    }

    @Test
    void whoeverTheRelayHangsUpOnIsTriedAgainLaterAndTheOthersAtOnce() {
        relay.refuseMailTo(address("bob"), new DropConnectionException(421, "4.3.2 Going down"));
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.progress(mailing).deferred()).isEqualTo(1);
        relay.relent();
        clock.advance(Duration.ofMinutes(10));
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"), address("bob"));
    }

    @ParameterizedTest
    @CsvSource({
        "530, 5.7.0 Authentication required",
        "550, 5.7.1 Sender refused",
        "553, 5.1.8 Unknown sender domain",
        "451, 4.7.1 Try later",
        "421, 4.3.2 Too busy",
    })
    void aRelayThatRefusesTheSenderMarksNobody(int code, String text) {
        relay.refuseSender(code, text);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(postRoom.fates(mailing)).isEmpty();
        assertThat(postRoom.progress(mailing).deferred()).isZero();
        relay.relent();
        clock.advance(Duration.ofMinutes(10));
        if (postRoom.progress(mailing).state() == MailingState.PAUSED) {
            control.resume(mailing, new Actor("operator"), "The relay was set right.");
        }
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
    }

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1, 5.1.1 <bob@people.example> does not live here",
        "552, 5.2.2, 5.2.2 Mailbox of bob@people.example is full",
        "553, , bob@people.example: what a name",
        "554, 5.7.1, 5.7.1 Not welcome",
    })
    void whoeverIsRefusedForGoodIsNotTriedAgain(int code, String status, String text) {
        relay.refuseRecipient(address("bob"), code, text);
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(relay.askedFor(address("bob"))).isEqualTo(1);
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "accepted", 2L, "refused", 3L, "accepted"));
        assertThat(postRoom.detailOf(2)).isEqualTo(status == null ? "" + code : code + " " + status);
    }

    @Test
    void aMailThatIsRefusedAsAWholeIsRefusedForThatRecipient() {
        relay.refuseMailTo(address("bob"), new RejectException(554, "5.7.1 bob@people.example calls it spam"));
        var mailing = postRoom.order(1);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "refused");
        assertThat(postRoom.detailOf(2)).isEqualTo("554 5.7.1");
    }

    private void asAnotherNodeFindsItBack() {
        jdbc.sql("update relay_state set reason = null, failures = 0, next_probe_at = null")
                .update();
    }
}
