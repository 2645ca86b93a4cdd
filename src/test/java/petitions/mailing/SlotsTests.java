package petitions.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import petitions.platform.text.Language;

class SlotsTests {

    private static final URI WAY_OUT = URI.create("https://petitions.example/signatures/7/unsubscribe?token=a&b=c");

    private static final Content FROZEN = new Content(
            "News",
            "Dear " + Slots.NAME + ",\nnews <b> $1 \\ \n" + Slots.UNSUBSCRIBE,
            "<p>Dear " + Slots.NAME + ",</p><a href=\"" + Slots.UNSUBSCRIBE + "\">Stop</a>");

    @Test
    void textGetsTheNameAsItIsAndHtmlGetsItEscaped() {
        var mail = Slots.fill(FROZEN, "Zoë \"<b>\" O'Neill & $1", WAY_OUT);
        assertThat(mail.text()).startsWith("Dear Zoë \"<b>\" O'Neill & $1,\n");
        assertThat(mail.html()).startsWith("<p>Dear Zoë &quot;&lt;b&gt;&quot; O&#39;Neill &amp; $1,</p>");
    }

    @Test
    void theWayOutIsFilledInAndEscapedInHtml() {
        var mail = Slots.fill(FROZEN, "Ann", WAY_OUT);
        assertThat(mail.text()).endsWith("\n" + WAY_OUT);
        assertThat(mail.html())
                .endsWith("<a href=\"https://petitions.example/signatures/7/unsubscribe?token=a&amp;b=c\">Stop</a>");
    }

    @Test
    void aNameIsKeptOnOneLine() {
        assertThat(Slots.fill(FROZEN, " Ann\r\nBcc: x\u0000\u2028\u202Eb ", WAY_OUT)
                        .text())
                .startsWith("Dear Ann Bcc: x b,\n");
    }

    @Test
    void aNameCannotBringASlot() {
        var mail = Slots.fill(FROZEN, "Ann" + Slots.UNSUBSCRIBE, WAY_OUT);
        assertThat(mail.html()).containsOnlyOnce("unsubscribe");
    }

    @Test
    void everythingElseStaysAsItWas() {
        var plain = new Content("Subject " + Slots.NAME, "text ${x} \r\n\t", "<p>&amp;</p>");
        assertThat(Slots.fill(plain, "Ann", WAY_OUT)).isEqualTo(plain);
    }

    @Test
    void aMailWithoutItsWayOutIsNotFilledIn() {
        assertThatThrownBy(() -> Slots.fill(FROZEN, "Ann", null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aListIsTextWhateverItsItemsLookLike() {
        var items = List.of(
                new Recipient.Item("<b>One</b>\r\nBcc: x", Language.ENGLISH, URI.create("https://x.example/1?a=b&c=d")),
                new Recipient.Item("Two", Language.WELSH, URI.create("https://x.example/2")));
        var mail = Slots.fillList(
                new Content("s", "You signed:\n" + Slots.LIST, "<ul>" + Slots.LIST + "</ul>"), items, Language.ENGLISH);
        assertThat(mail.text())
                .isEqualTo("You signed:\n- <b>One</b> Bcc: x: https://x.example/1?a=b&c=d\n- Two: https://x.example/2");
        assertThat(mail.html())
                .contains(">&lt;b&gt;One&lt;/b&gt; Bcc: x</a></li>", "https://x.example/1?a=b&amp;c=d")
                .doesNotContain("<b>");
    }
}
