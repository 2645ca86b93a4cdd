package petitions.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.IllegalWriteException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Collections;
import java.util.Date;
import org.junit.jupiter.api.Test;
import petitions.mailing.Content;
import petitions.mailing.Recipient;
import petitions.mailing.wire.Outgoing;

/** What is ready for the wire is still a mail to anything that reads mails. */
class UnchangeableMailTests {

    private static final Recipient ZOE = new Recipient(
            7, "Zoë", "zoe@people.example", URI.create("https://petitions.example/signatures/7/unsubscribe?token=a"));

    private final Outgoing mail =
            PlainMail.frozen(new Content("Bäume", "Text", "<p>Text</p>")).to(ZOE, "bounces@petitions.example");

    @Test
    void itCanBeReadWithoutBeingSent() throws Exception {
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("zoe@people.example"));
        assertThat(mail.getFrom()).containsExactly(new InternetAddress(PlainMail.FROM));
        assertThat(mail.getSubject()).isEqualTo("Bäume");
        assertThat(mail.getSentDate()).isEqualTo(PlainMail.DATE);
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + ZOE.unsubscribe() + ">");
        assertThat(Decoded.of(Wire.taken(mail)).headers()).hasSameSizeAs(Collections.list(mail.getAllHeaders()));
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        assertThat(mail.getContent()).isInstanceOf(Multipart.class);
    }

    @Test
    void aSenderMaySaveItAndNumberItAsItIs() throws Exception {
        var before = Wire.taken(mail);
        mail.saveChanges();
        mail.setHeader("Message-ID", "<m3.7@petitions.example>");
        assertThat(Wire.taken(mail)).isEqualTo(before);
    }

    @Test
    void nobodyChangesIt() {
        assertThatThrownBy(() -> mail.setHeader("Message-ID", "<another@petitions.example>"))
                .isInstanceOf(IllegalWriteException.class);
        assertThatThrownBy(() -> mail.addHeader("Bcc", "eve@people.example")).isInstanceOf(IllegalWriteException.class);
        assertThatThrownBy(() -> mail.removeHeader("To")).isInstanceOf(IllegalWriteException.class);
        assertThatThrownBy(() -> mail.setSubject("Another")).isInstanceOf(IllegalWriteException.class);
        assertThatThrownBy(() -> mail.setSentDate(new Date(0))).isInstanceOf(IllegalWriteException.class);
        assertThatThrownBy(() -> mail.setText("Another")).isInstanceOf(IllegalWriteException.class);
    }
}
