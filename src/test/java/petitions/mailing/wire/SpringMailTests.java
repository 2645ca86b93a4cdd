package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static petitions.mailing.wire.TestMail.address;
import static petitions.mailing.wire.WireClient.PATIENT;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The pooled sender is a mail sender like any other of Spring's. */
class SpringMailTests {

    private final WireServer server = WireServer.start();
    private final PooledMailSender sender =
            new PooledMailSender(WireClient.relay(server), WireClient.session(PATIENT), WireClient.LIFETIMES);

    @AfterEach
    void close() {
        sender.close();
        server.close();
    }

    @Test
    void anyMailOfSpringsGoesOut() throws Exception {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("clerk@petitions.example");
        helper.setTo(new String[] {address("ada"), address("bob")});
        helper.setSubject("Grüße");
        helper.setText("Plain", "<p>Rich</p>");
        sender.send(message);
        sender.send(message);
        assertThat(server.commands()).contains("RCPT TO:<" + address("ada") + ">", "RCPT TO:<" + address("bob") + ">");
        assertThat(server.taken()).hasSize(2).allSatisfy(taken -> assertThat(taken.body())
                .contains("Message-ID:", "Date:"));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aMailOfSpringsThatIsRefusedLeavesTheConnectionGood() throws Exception {
        server.answers("RCPT TO:<bob", "550 5.1.1 Nobody");
        assertThatThrownBy(() -> sender.send(message(address("bob")))).isInstanceOf(MailSendException.class);
        sender.send(message(address("ada")));
        assertThat(server.takenFor()).containsExactly(address("ada"));
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void whatFailedOfABatchIsToldAsSpringDoes() {
        server.answers("RCPT TO:<bob", "550 5.1.1 bob@people.example is unknown");
        var mails = TestMail.to("ada", "bob", "cyd").toArray(MimeMessage[]::new);
        var failure = catchThrowableOfType(MailSendException.class, () -> sender.send(mails));
        assertThat(failure.getFailedMessages()).containsOnlyKeys(mails[1]);
        assertThat(failure.getFailedMessages().get(mails[1]))
                .hasMessageContaining("550 5.1.1")
                .hasMessageNotContaining("bob@people.example");
        assertThat(server.takenFor()).containsExactly(address("ada"), address("cyd"));
    }

    @Test
    void aRelayThatIsNotThereFailsTheWholeBatchAsSpringDoes() {
        server.close();
        var mails = TestMail.to("ada", "bob").toArray(MimeMessage[]::new);
        assertThat(catchThrowableOfType(MailSendException.class, () -> sender.send(mails))
                        .getFailedMessages())
                .containsOnlyKeys(mails[0], mails[1]);
        assertThatThrownBy(() -> sender.send(message(address("ada")))).isInstanceOf(MailSendException.class);
    }

    @Test
    void aWrongPasswordIsToldAsSpringDoes() {
        server.announces("AUTH PLAIN").answers("AUTH", "535 5.7.8 Wrong");
        var relay = new Relay("relay", "127.0.0.1", server.port(), "petitions", "wrong", Tls.NONE, 1, null);
        try (var refused = new PooledMailSender(relay, WireClient.session(PATIENT), WireClient.LIFETIMES)) {
            assertThatThrownBy(() -> refused.send(message(address("ada"))))
                    .isInstanceOf(MailAuthenticationException.class);
            assertThatThrownBy(() -> refused.send(TestMail.toAddress(address("ada"))))
                    .isInstanceOf(MailAuthenticationException.class);
        }
    }

    private MimeMessage message(String to) throws Exception {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message);
        helper.setFrom("clerk@petitions.example");
        helper.setTo(to);
        helper.setText("Hello");
        return message;
    }
}
