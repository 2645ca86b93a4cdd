package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTests {

    private static final Instant NOW = Instant.parse("2021-03-02T12:00:00Z");
    private static final URI WAY_OUT = URI.create("https://petitions.example/signatures/7/unsubscribe?token=a-b_c");

    private final Session session = Session.getInstance(new Properties());

    @Test
    void aLetterSaysWhoWritesToWhomAndHowToStop() throws Exception {
        var letter = onTheWire(to("Ada Lovelace"), PostRoom.NEWS);
        assertThat(letter.getFrom()).containsExactly(new InternetAddress("no-reply@petitions.example", "Petitions"));
        assertThat(letter.getAllRecipients())
                .containsExactly(new InternetAddress("ada@people.example", "Ada Lovelace"));
        assertThat(letter.getSubject()).isEqualTo("News of the trees");
        assertThat(letter.getSentDate()).isEqualTo(Date.from(NOW));
        assertThat(letter.getHeader("List-Unsubscribe")).containsExactly("<" + WAY_OUT + ">");
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void itsNumberDependsOnMailingAndRecipientAlone() throws Exception {
        var now = onTheWire(to("Ada"), PostRoom.NEWS);
        var later = onTheWire(Letter.to(
                to("Ada"), new MailingId(3), PostRoom.NEWS, settings(), session, NOW.plus(Duration.ofDays(2))));
        assertThat(now.getMessageID()).isEqualTo("<m3.7@petitions.example>").isEqualTo(later.getMessageID());
        assertThat(onTheWire(Letter.to(to("Ada"), new MailingId(4), PostRoom.NEWS, settings(), session, NOW))
                        .getMessageID())
                .isEqualTo("<m4.7@petitions.example>");
    }

    @Test
    void bothBodiesGreetAndCarryTheWayOut() throws Exception {
        var letter = onTheWire(to("Zoë <b>"), PostRoom.NEWS);
        assertThat(body(letter, "text/plain")).contains("Dear Zoë <b>,", WAY_OUT.toString());
        assertThat(body(letter, "text/html")).contains("Dear Zoë &lt;b&gt;,", "href=\"" + WAY_OUT + "\"");
    }

    @Test
    void whoIsWrittenToOnDutyHasNoWayOut() throws Exception {
        var duty = new Content("A task is due", "Please look.", "<p>Please look.</p>");
        var letter = onTheWire(new Recipient(1, "Staff", "staff@petitions.example", null), duty);
        assertThat(letter.getHeader("List-Unsubscribe")).isNull();
        assertThat(letter.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(body(letter, "text/plain")).isEqualTo("Please look.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mary \"Molly\" O'Neill",
                "Evans, Jr",
                "小明 王",
                "Zoë García",
                "Ada <eve@people.example>",
                "a@b, c@d",
                "people: all;",
                "\\",
                "🌳 Tree"
            })
    void anyNameIsOneName(String name) throws Exception {
        var letter = onTheWire(to(name), PostRoom.NEWS);
        var recipients = letter.getAllRecipients();
        assertThat(recipients).hasSize(1);
        assertThat(((InternetAddress) recipients[0]).getAddress()).isEqualTo("ada@people.example");
        assertThat(((InternetAddress) recipients[0]).getPersonal()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@people.example",
                "Ada\nX-Evil: 1",
                "Ada\r\n\r\nA body of my own",
                "Ada\u0000",
                "Ada\u2028Bcc: eve@people.example"
            })
    void aNameStartsNoSecondHeader(String name) throws Exception {
        var letter = onTheWire(to(name), PostRoom.NEWS);
        assertThat(Collections.list(letter.getAllHeaders()))
                .extracting(Header::getName)
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
        assertThat(letter.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'News\r\nBcc: eve@people.example'", "'News\nof trees'", "'News\r'"})
    void aSubjectOfSeveralLinesIsNotSent(String subject) {
        var content = new Content(subject, "Text", "<p>Text</p>");
        assertThatThrownBy(() -> letter(to("Ada"), content))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The header Subject must be one line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@people.example\r\nBcc: eve@people.example",
                "ada@people.example, eve@people.example",
                "people: ada@people.example, eve@people.example;",
                "<ada@people.example>",
                "ada",
                "ada@",
                "@people.example",
                "ada@people.example eve@people.example",
                "ada\u0000@people.example",
                ""
            })
    void whatIsNotOneAddressIsNotWrittenToAndNotRepeated(String address) {
        assertThatThrownBy(() -> letter(new Recipient(7, "Ada", address, WAY_OUT), PostRoom.NEWS))
                .isInstanceOfAny(IllegalArgumentException.class, MessagingException.class);
    }

    private static Recipient to(String name) {
        return new Recipient(7, name, "ada@people.example", WAY_OUT);
    }

    private static MailSettings settings() {
        return new MailSettings(
                "no-reply@petitions.example",
                "Petitions",
                Duration.ofMinutes(5),
                Duration.ofHours(4),
                Duration.ofDays(4));
    }

    private MimeMessage letter(Recipient recipient, Content content) throws Exception {
        return Letter.to(recipient, new MailingId(3), content, settings(), session, NOW);
    }

    private MimeMessage onTheWire(Recipient recipient, Content content) throws Exception {
        return onTheWire(letter(recipient, content));
    }

    private MimeMessage onTheWire(MimeMessage letter) throws Exception {
        var bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static String body(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = body(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
