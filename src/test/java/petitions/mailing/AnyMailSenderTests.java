package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import petitions.mailing.content.Decoded;
import petitions.mailing.content.PlainMail;

/** A spliced mail may go through Spring's own sender, to a relay that counts dots. */
class AnyMailSenderTests {

    private static final Content DOTS = new Content(
            "News", ".\n..\n" + Slots.NAME + "\n.\n" + Slots.UNSUBSCRIBE + "\n.", ".<p>" + Slots.NAME + "</p>\n.\n");

    @Test
    void theRelayTakesWhatAPlainMailWouldHaveSaid() throws Exception {
        var recipient = new Recipient(
                7, ". Zoë", "zoe@people.example", URI.create("https://petitions.example/signatures/7/unsubscribe"));
        try (var relay = ScriptedRelay.start()) {
            relay.sender().send(PlainMail.frozen(DOTS).to(recipient, "bounces@petitions.example"));
            relay.sender().send(PlainMail.to(recipient, DOTS));
            assertThat(relay.takenFor()).containsOnly(recipient.address()).hasSize(2);
            assertThat(Decoded.of(relay.taken().get(0).message()))
                    .isEqualTo(Decoded.of(relay.taken().get(1).message()));
        }
    }
}
