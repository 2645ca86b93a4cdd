package petitions.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.Content;
import petitions.mailing.Recipient;
import petitions.mailing.content.CannotBeWritten.Reason;
import petitions.mailing.wire.Outgoing;

class AddresseeTests {

    private static final URI WAY_OUT = URI.create("https://petitions.example/signatures/7/unsubscribe?token=a-b_c");

    private final FrozenMail frozen = PlainMail.frozen(new Content("News", "Text", "<p>Text</p>"));

    @ParameterizedTest
    @MethodSource("notOneMailbox")
    void whatIsNotOneMailboxIsNotWrittenToAndNotRepeated(String address) {
        assertThatThrownBy(() -> to(address)).isInstanceOfSatisfying(CannotBeWritten.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.ADDRESS);
            assertThat(refusal).hasNoCause().hasMessage("The mail cannot be written (ADDRESS)");
        });
    }

    static String[] notOneMailbox() {
        return new String[] {
            null,
            "",
            "ada",
            "ada@",
            "@people.example",
            ".ada@people.example",
            "ada.@people.example",
            "ada..b@people.example",
            "ada@people.example.",
            "ada@.example",
            "ada@people..example",
            "<ada@people.example>",
            "Ada <ada@people.example>",
            "ada@people.example (Ada)",
            "ada@people.example, eve@people.example",
            "ada@people.example,eve@people.example",
            "ada@people.example;eve@people.example",
            "ada@people.example eve@people.example",
            "ada@eve@people.example",
            "@eve.example:ada@people.example",
            "people: ada@people.example, eve@people.example;",
            "people:;",
            "ada@people.example\r\nBcc: eve@people.example",
            "ada@people.example\n",
            " ada@people.example",
            "\"a\r\n b\"@people.example",
            "\"ada> SIZE=1\"@people.example",
            "\"ada, eve@people.example\"@people.example",
            "ada\u0000@people.example",
            "ada\u007F@people.example",
            "ada\u0085@people.example",
            "ada\u00A0@people.example",
            "ada\u2028@people.example",
            "ada\u202E@people.example",
            "ada\uD83C@people.example",
            "ada@[127.0.0.1]",
            "ada@people example",
            "ada@b\u00FC\u2028.example",
            "ada@b\u00FC>.example",
            "ada@b\u00FC.example, eve@people.example",
            "ada@\u00FC" + "x".repeat(64) + ".example",
            "a".repeat(65) + "@people.example",
            "\u00E9".repeat(33) + "@people.example",
            "ada@" + "people.".repeat(36) + "example"
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@people.example",
                "o'neill+petitions=uk@people.example",
                "a@b.c",
                "staff@localhost",
                "{ada}&!#$%*/?^_`|~-@people.example"
            })
    void oneMailboxIsWrittenToAsItIs(String address) throws Exception {
        var mail = to(address);
        assertThat(mail.recipient()).isEqualTo(address);
        assertThat(mail.needsUtf8()).isFalse();
        assertThat(Decoded.of(Wire.takenByAny(mail)).to()).containsExactly("Ada at " + address);
    }

    @Test
    void theLongestAddressIsWrittenTo() throws Exception {
        var address = "a".repeat(64) + "@" + "people.".repeat(26) + "example";
        assertThat(address).hasSize(254);
        assertThat(Decoded.of(Wire.takenByAny(to(address))).to()).containsExactly("Ada at " + address);
    }

    @Test
    void aDomainOfAnyLettersIsWrittenInThoseOfTheWire() throws Exception {
        var mail = to("ada@bücher.example");
        assertThat(mail.recipient()).isEqualTo("ada@xn--bcher-kva.example");
        assertThat(mail.needsUtf8()).isFalse();
        Wire.takenByAny(mail);
    }

    @Test
    void aLocalPartOfAnyLettersNeedsUtf8AndIsWrittenInIt() throws Exception {
        var mail = to("zoë@bücher.example");
        assertThat(mail.needsUtf8()).isTrue();
        assertThat(mail.recipient()).isEqualTo("zoë@xn--bcher-kva.example");
        assertThat(new String(Wire.taken(mail), StandardCharsets.UTF_8))
                .contains("\r\nTo: Ada <zoë@xn--bcher-kva.example>\r\n");
    }

    @Test
    void nothingOfItIsToldToALog() {
        var addressee = Addressee.of("Ada", "ada@people.example");
        var personal = Personal.of(
                addressee, "<m3.7@petitions.example>", new Recipient(7, "Ada", "ada@people.example", WAY_OUT));
        var envelope = new Envelope("bounce+c0ffee@petitions.example", addressee, "<m3.7@petitions.example>", null);
        assertThat(addressee + " " + personal + " " + envelope).doesNotContain("Ada", "ada@", "token", "c0ffee");
    }

    private Outgoing to(String address) {
        return frozen.to(new Recipient(7, "Ada", address, WAY_OUT), "bounces@petitions.example");
    }
}
