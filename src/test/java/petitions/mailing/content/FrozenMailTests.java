package petitions.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.Content;
import petitions.mailing.MailingId;
import petitions.mailing.Recipient;
import petitions.mailing.Slots;
import petitions.mailing.content.CannotBeWritten.Reason;

class FrozenMailTests {

    private static final String SENDER = "bounce+3.7.c0ffee@petitions.example";
    private static final URI WAY_OUT = URI.create("https://petitions.example/signatures/7/unsubscribe?token=a-b_c");
    private static final Recipient ADA = new Recipient(7, "Ada Lovelace", "ada@people.example", WAY_OUT);

    private static final Content NEWS = new Content(
            "News of the trees",
            "Dear " + Slots.NAME + ",\nthere is news.\n" + Slots.UNSUBSCRIBE,
            "<p>Dear " + Slots.NAME + ", there is news. <a href=\"" + Slots.UNSUBSCRIBE + "\">Stop</a></p>");

    private final FrozenMail frozen = PlainMail.frozen(NEWS);

    @Test
    void aMailSaysWhoWritesToWhomAndHowToStop() throws Exception {
        var mail = Decoded.of(Wire.takenByAny(frozen.to(ADA, SENDER)));
        assertThat(mail.from()).containsExactly(PlainMail.FROM_NAME + " at no-reply@petitions.example");
        assertThat(mail.to()).containsExactly("Ada Lovelace at ada@people.example");
        assertThat(mail.subject()).isEqualTo("News of the trees");
        assertThat(mail.date()).isEqualTo(PlainMail.DATE);
        assertThat(mail.others())
                .containsExactly("auto-generated", "<" + WAY_OUT + ">", "List-Unsubscribe=One-Click", "1.0");
    }

    @Test
    void itsNumberDependsOnMailingAndRecipientAlone() throws Exception {
        var later = FrozenMail.freeze(
                PlainMail.MAILING, NEWS, PlainMail.FROM, "Another name", PlainMail.DATE.plusSeconds(9));
        var next = FrozenMail.freeze(new MailingId(4), NEWS, PlainMail.FROM, PlainMail.FROM_NAME, PlainMail.DATE);
        assertThat(Decoded.of(Wire.taken(frozen.to(ADA, SENDER))).messageId())
                .isEqualTo("<m3.7@petitions.example>")
                .isEqualTo(frozen.to(ADA, SENDER).getMessageID())
                .isEqualTo(Decoded.of(Wire.taken(later.to(ADA, "another@petitions.example")))
                        .messageId());
        assertThat(next.to(ADA, SENDER).getMessageID()).isEqualTo("<m4.7@petitions.example>");
    }

    @Test
    void bothBodiesGreetAndCarryTheWayOut() throws Exception {
        var zoe = new Recipient(7, "Zoë <b>", "ada@people.example", WAY_OUT);
        var mail = Decoded.of(Wire.takenByAny(frozen.to(zoe, SENDER)));
        assertThat(mail.text()).contains("Dear Zoë <b>,", WAY_OUT.toString());
        assertThat(mail.html()).contains("Dear Zoë &lt;b&gt;,", "href=\"" + WAY_OUT + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada\r\nBcc: eve@people.example",
                "Ada\nX-Evil: 1",
                "Ada\r\n\r\nA body of my own",
                "Ada\u0000",
                "Ada\u2028Bcc: eve@people.example",
                "Ada\r\n.\r\nMAIL FROM:<eve@people.example>"
            })
    void aNameStartsNoSecondHeader(String name) throws Exception {
        var mail =
                Decoded.of(Wire.takenByAny(frozen.to(new Recipient(7, name, "ada@people.example", WAY_OUT), SENDER)));
        assertThat(mail.headers())
                .containsExactly(
                        "Auto-Submitted",
                        "Content-Type",
                        "Date",
                        "From",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "MIME-Version",
                        "Message-ID",
                        "Subject",
                        "To");
        assertThat(mail.to()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'News\r\nBcc: eve@people.example'", "'News\nof trees'", "'News\r'"})
    void aSubjectOfSeveralLinesIsNotFrozen(String subject) {
        assertThatThrownBy(() -> PlainMail.frozen(new Content(subject, "Text", "<p>Text</p>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The header Subject must be one line");
    }

    @ParameterizedTest
    @CsvSource({
        "'a@b.example\r\nBcc: eve@people.example', Petitions",
        "no-reply@petitions.example, 'Petitions\nBcc: eve@people.example'",
        "nö-reply@petitions.example, Petitions"
    })
    void aSenderThatIsNotOneLineOfAsciiIsNotFrozen(String from, String fromName) {
        assertThatThrownBy(() -> FrozenMail.freeze(PlainMail.MAILING, NEWS, from, fromName, PlainMail.DATE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMailThatOffersAWayOutIsNotWrittenWithoutOne() {
        assertCannotBeWritten(new Recipient(7, "Ada", "ada@people.example", null), Reason.WAY_OUT);
    }

    @Test
    void aWayOutThatFitsIntoNoHeaderStopsTheMail() {
        var endless = URI.create(WAY_OUT + "a".repeat(1_000));
        assertCannotBeWritten(new Recipient(7, "Ada", "ada@people.example", endless), Reason.WAY_OUT);
    }

    @Test
    void aMissingNameStopsTheMail() {
        assertCannotBeWritten(new Recipient(7, null, "ada@people.example", WAY_OUT), Reason.NAME);
    }

    @Test
    void anEmptyNameLeavesTheAddressAlone() throws Exception {
        var nobody = new Recipient(7, " \u0000", "ada@people.example", WAY_OUT);
        var dots = PlainMail.frozen(new Content("News", Slots.NAME + ".\n", Slots.NAME + ".\n" + Slots.NAME));
        var mail = Decoded.of(Wire.takenByAny(dots.to(nobody, SENDER)));
        assertThat(mail.to()).containsExactly("null at ada@people.example");
        assertThat(mail.bodies()).containsExactly(".\n", ".\n");
    }

    @Test
    void theEnvelopeIsWhatWasAskedFor() {
        var may = new AtomicBoolean(true);
        var mail = frozen.to(ADA, SENDER, may::get);
        assertThat(mail.sender()).isEqualTo(SENDER);
        assertThat(mail.recipient()).isEqualTo("ada@people.example");
        assertThat(mail.needsUtf8()).isFalse();
        assertThat(mail.mayGo()).isTrue();
        may.set(false);
        assertThat(mail.mayGo()).isFalse();
        assertThat(frozen.to(ADA, SENDER).mayGo()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example> SIZE=1", "a@b.example\r\nRCPT TO:<eve@people.example>", "ä@b.example"})
    void anEnvelopeSenderThatIsMoreThanAnAddressIsRefused(String sender) {
        assertThatThrownBy(() -> frozen.to(ADA, sender)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void frozenAgainItMakesTheSameMails() throws Exception {
        var bytes = frozen.toBytes();
        var thawed = FrozenMail.of(bytes);
        assertThat(Wire.taken(thawed.to(ADA, SENDER))).isEqualTo(Wire.taken(frozen.to(ADA, SENDER)));
        assertThat(thawed.to(ADA, SENDER).getMessageID()).isEqualTo("<m3.7@petitions.example>");
        assertThat(thawed.toBytes()).isEqualTo(bytes);
        assertThatThrownBy(() -> thawed.to(new Recipient(7, "Ada", "ada@people.example", null), SENDER))
                .isInstanceOf(CannotBeWritten.class);
    }

    @Test
    void damagedBytesAreNotThawed() {
        var bytes = frozen.toBytes();
        for (int length = 0; length < bytes.length; length++) {
            var part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> FrozenMail.of(part)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> FrozenMail.of(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesOfAnotherTimeAreNotThawed() {
        var bytes = frozen.toBytes();
        bytes[0]++;
        assertThatThrownBy(() -> FrozenMail.of(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frozen mail is of format 2; this version reads 1");
    }

    private void assertCannotBeWritten(Recipient recipient, Reason reason) {
        assertThatThrownBy(() -> frozen.to(recipient, SENDER))
                .isInstanceOfSatisfying(CannotBeWritten.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }
}
