package petitions.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.mailing.Slots.NAME;
import static petitions.mailing.Slots.UNSUBSCRIBE;

import java.net.URI;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.mailing.Content;
import petitions.mailing.Recipient;

/** A spliced mail decodes to what a plain one says, whatever it says and whoever gets it. */
class SplicedMailTests {

    private static final URI WAY_OUT =
            URI.create("https://petitions.example/signatures/7/unsubscribe?token=a-b_c&then='home'");

    private static final Content NEWS = new Content(
            "News – of the “trees”",
            "Dear " + NAME + ",\n\n.There is news = good.\n" + UNSUBSCRIBE + "\n",
            "<p>Dear " + NAME + ",</p>\n<p>There is news.</p>\n<a href=\"" + UNSUBSCRIBE + "\">Stop</a>\n");

    @ParameterizedTest
    @MethodSource("names")
    void anyNameIsGreetedAsInAPlainMail(String name) throws Exception {
        assertSameAsPlain(NEWS, name);
    }

    static Stream<String> names() {
        return Stream.of(
                "Ada Lovelace",
                "Mary \"Molly\" O'Neill",
                "Evans, Jr",
                "Zoë García-Müller",
                "小明 王",
                "🌳 Tree 👩🏽‍🚀",
                "<b>&\"",
                "Ada <eve@people.example>",
                "people: all;",
                "  blanks around  ",
                ".begins with a dot",
                "..",
                "=",
                "=C3=A9 = é",
                "\\",
                "a\\\"b",
                "Ada\r\nBcc: eve@people.example",
                "Ada\u0000\u2028B",
                "Ann" + UNSUBSCRIBE,
                "From here",
                "A".repeat(200),
                "Ada ".repeat(50),
                "\"" + ",".repeat(198) + "\"",
                "王".repeat(200),
                "王 ".repeat(100),
                "🌳".repeat(200),
                "é".repeat(60),
                "aé".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void anyBodyIsReadAsInAPlainMail(String body) throws Exception {
        for (String name : new String[] {"Ada", ".Zoë=", "王".repeat(40), "<A&>".repeat(20)}) {
            assertSameAsPlain(new Content("News", body, "<p>" + body), name);
        }
    }

    static Stream<String> bodies() {
        var columns = IntStream.rangeClosed(68, 78)
                .boxed()
                .flatMap(column -> Stream.of(
                        "x".repeat(column) + NAME + "tail\n",
                        NAME + "x".repeat(column) + "\n",
                        NAME + "x".repeat(column),
                        NAME + "x".repeat(column) + NAME + "y".repeat(column) + UNSUBSCRIBE,
                        "=".repeat(column) + NAME + "."));
        var others = Stream.of(
                "",
                NAME,
                UNSUBSCRIBE,
                NAME + NAME,
                NAME + UNSUBSCRIBE + NAME,
                "\n" + NAME + "\n",
                "\r\n" + NAME + "\r\n",
                NAME + "\r\n.\r\n" + NAME,
                NAME + "\n..\n.\n...\n" + NAME + ".",
                "." + NAME + "\n." + NAME + ".\n",
                NAME + "." + NAME,
                NAME + " " + NAME + "  ",
                NAME + " \n" + " " + NAME + "\t\n\t" + NAME,
                "trailing \nblanks\t\nand = signs=\n=20\n" + NAME,
                ("a very long line. ".repeat(200) + NAME).repeat(3),
                "é王🌳".repeat(300) + NAME + "🌳王é".repeat(300),
                "From here\nFrom there " + NAME + "\n-- \n--\n------=_Part_0\n",
                "TEXT\n\nHTML\n\nTEXT" + NAME + "\n\nHTML\n\n",
                "no slot at all",
                "without a last line break " + NAME,
                "many line breaks at the end " + NAME + "\n\n\n\n");
        return Stream.concat(columns, others);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void nothingThatIsMadeUpReadsDifferently(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            var content = new Content("News " + i, Babble.of(random, 600), Babble.of(random, 900));
            assertSameAsPlain(content, "A" + Babble.name(random));
        }
    }

    @Test
    void aLongSubjectIsFoldedAndReadInOne() throws Exception {
        assertSameAsPlain(new Content("Bäume, ".repeat(21).strip(), "Text", "<p>Text</p>"), "Ada");
    }

    @Test
    void aLongWayOutIsKeptWhole() throws Exception {
        var wayOut = URI.create("https://petitions.example/signatures/7/unsubscribe?token=" + "a.b&".repeat(200));
        assertSameAsPlain(NEWS, new Recipient(7, "Ada", "ada@people.example", wayOut));
    }

    @Test
    void whoIsWrittenToOnDutyHasNoWayOut() throws Exception {
        var duty = new Content("A task is due", "Please look.", "<p>Please look.</p>");
        var mail = assertSameAsPlain(duty, new Recipient(1, "Staff", "staff@petitions.example", null));
        assertThat(mail.headers()).doesNotContain("List-Unsubscribe", "List-Unsubscribe-Post");
        assertThat(mail.text()).isEqualTo("Please look.");
    }

    @Test
    void aNameThatLooksEncodedIsReadAsItWasTyped() throws Exception {
        var name = "=?UTF-8?Q?Ada?= Lovelace";
        var mail = PlainMail.frozen(NEWS).to(new Recipient(7, name, "ada@people.example", WAY_OUT), "");
        assertThat(Decoded.of(Wire.takenByAny(mail)).to()).containsExactly(name + " at ada@people.example");
    }

    private static void assertSameAsPlain(Content content, String name) throws Exception {
        assertSameAsPlain(content, new Recipient(7, name, "ada@people.example", WAY_OUT));
    }

    private static Decoded assertSameAsPlain(Content content, Recipient recipient) throws Exception {
        var spliced = PlainMail.frozen(content).to(recipient, "bounces@petitions.example");
        var mail = Decoded.of(Wire.takenByAny(spliced));
        assertThat(mail).isEqualTo(Decoded.of(PlainMail.to(recipient, content)));
        return mail;
    }
}
