package petitions.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    private static final String LONGEST_LOCAL = "a".repeat(64);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@people.example",
                " ada@people.example ",
                "Ada.Lovelace+petitions@mail.people.example",
                "o'neill@people.example",
                "a@b.co",
                "!#$%&'*+/=?^_`{|}~-@people.example",
                "ada@people-of-the-north.example",
                "ada@bücher.example",
                "ada@日本.example",
                "ada@people.xn--p1ai",
                "007@007.example"
            })
    void anOrdinaryMailboxCanBeWrittenTo(String address) {
        assertThat(EmailAddress.isMailable(address)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "ada@",
                "@people.example",
                "ada@people",
                "ada@localhost",
                "ada@people.example.",
                "ada@.people.example",
                "ada@people..example",
                ".ada@people.example",
                "ada.@people.example",
                "a..da@people.example",
                "ada@@people.example",
                "ada@bob@people.example",
                "ada@-people.example",
                "ada@people-.example",
                "ada@people.e",
                "ada@people.--",
                "ada@people_of.example",
                "ada@[127.0.0.1]",
                "ada@127.0.0.10",
                "ada@people.example:25"
            })
    void aMailboxNeedsALocalPartAndADomain(String address) {
        assertThat(EmailAddress.isMailable(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@people.example, bob@people.example",
                "ada@people.example,bob@people.example",
                "ada@people.example;bob@people.example",
                "ada@people.example bob@people.example",
                "people:ada@people.example,bob@people.example;",
                "Ada <ada@people.example>",
                "<ada@people.example>",
                "ada(comment)@people.example",
                "@relay.example:ada@people.example",
                "ada%people.example@relay.example>",
                "\"ada, bob\"@people.example",
                "\"ada\"@people.example"
            })
    void oneFieldIsOneMailboxAndNothingElse(String address) {
        assertThat(EmailAddress.isMailable(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@people.example\r\nBcc: bob@people.example",
                "ada\r\n@people.example",
                "\"ada\r\nRCPT TO:<bob\"@people.example",
                "ada@people\n.example",
                "ada\u0000@people.example",
                "ada@people.example\u0000",
                "ada\t@people.example",
                "ada\u2028@people.example",
                "ada@people\u200b.example,bob@people.example"
            })
    void whatCouldEndALineOnTheWireIsRefused(String address) {
        assertThat(EmailAddress.isMailable(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"adä@people.example", "小明@people.example", "ada@people＠bob.example", "аda@people.example"})
    void aLocalPartBeyondAsciiWouldNeedARelayThatTakesIt(String address) {
        assertThat(EmailAddress.isMailable(address)).isFalse();
    }

    @ParameterizedTest
    @MethodSource
    void lengthsAreThoseOfTheStandard(String address, boolean mailable) {
        assertThat(EmailAddress.isMailable(address)).isEqualTo(mailable);
    }

    static Object[][] lengthsAreThoseOfTheStandard() {
        String label = "d".repeat(60) + ".";
        return new Object[][] {
            {LONGEST_LOCAL + "@people.example", true},
            {LONGEST_LOCAL + "a@people.example", false},
            {LONGEST_LOCAL + "@" + label.repeat(2) + "example", true},
            {"a@" + label.repeat(4) + "examples", true},
            {"ab@" + label.repeat(4) + "examples", false},
            {"a@" + "d".repeat(63) + ".example", true},
            {"a@" + "d".repeat(64) + ".example", false},
            // short as typed, too long on the wire
            {"a@" + ("ü".repeat(55) + ".").repeat(4) + "example", false},
            {"a@" + "d".repeat(300) + ".example", false},
        };
    }

    @ParameterizedTest
    @CsvSource({
        "ada@people.example, ada@people.example",
        "Ada@People.Example, Ada@People.Example",
        "ada@bücher.example, ada@xn--bcher-kva.example",
        "ada@日本。example, ada@xn--wgv71a.example",
    })
    void theWireKnowsADomainInAsciiAndTheLocalPartAsTyped(String typed, String wire) {
        assertThat(EmailAddress.onTheWire(typed)).isEqualTo(wire);
    }

    @Test
    void whatIsMailableIsAsciiOnTheWire() {
        assertThat(EmailAddress.onTheWire(" ada@bücher.example ")).isEqualTo("ada@xn--bcher-kva.example");
    }
}
