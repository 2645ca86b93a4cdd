package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.ListedAudience.address;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.RejectException;
import petitions.DomainTest;

@DomainTest
@Import(PostRoom.class)
class RelayFaultTests {

    @Autowired
    PostRoom postRoom;

    @Autowired
    JdbcClient jdbc;

    private final ListedAudience audience = ListedAudience.of("ada", "bob", "cyd");
    private final ScriptedRelay relay = ScriptedRelay.start();

    @AfterEach
    void closeTheRelay() {
        relay.close();
    }

    @Test
    void aRelayThatIsDownIsNobodysFaultAndTheNextRunGoesOn() throws IOException {
        var mailing = postRoom.order(1);
        postRoom.deliveryWithoutRelay(audience, portWhereNobodyListens()).deliverDue();
        assertThat(postRoom.fates(mailing)).isEmpty();
        assertThat(postRoom.progress(mailing).deferred()).isZero();
        assertThat(postRoom.progress(mailing).isFinished()).isFalse();
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
    }

    @Test
    void aConnectionThatBreaksLeavesTheRestForTheNextRun() {
        relay.refuseMailTo(address("bob"), new DropConnectionException(421, "4.3.2 Going down"));
        var mailing = postRoom.order(1);
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "accepted"));
        relay.relent();
        delivery.deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("bob"), address("cyd"));
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
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        assertThat(postRoom.fates(mailing)).isEmpty();
        assertThat(postRoom.progress(mailing).deferred()).isZero();
        relay.relent();
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
        var delivery = postRoom.delivery(audience, relay);
        delivery.deliverDue();
        delivery.deliverDue();
        assertThat(relay.askedFor(address("bob"))).isEqualTo(1);
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).isEqualTo(Map.of(1L, "accepted", 2L, "refused", 3L, "accepted"));
        assertThat(detailOf(2)).isEqualTo(status == null ? "" + code : code + " " + status);
    }

    @Test
    void aMailThatIsRefusedAsAWholeIsRefusedForThatRecipient() {
        relay.refuseMailTo(address("bob"), new RejectException(554, "5.7.1 bob@people.example calls it spam"));
        var mailing = postRoom.order(1);
        postRoom.delivery(audience, relay).deliverDue();
        assertThat(relay.takenFor()).containsExactly(address("ada"), address("cyd"));
        assertThat(postRoom.fates(mailing)).containsEntry(2L, "refused");
        assertThat(detailOf(2)).isEqualTo("554 5.7.1");
    }

    private String detailOf(long recipient) {
        return jdbc.sql("select detail from delivery where recipient_id = ?")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private static int portWhereNobodyListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
