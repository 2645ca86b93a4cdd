package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.mailing.Slots;
import petitions.platform.text.Language;

/** What people wrote is shown, never run, wherever in a mail it stands. */
class HostileMailTests {

    private static final String SCRIPT = "<script>alert(\"it's\")</script><img src=x onerror='a()'>\" onclick=\"b()";

    private final MailRenderer renderer = MailCases.renderer();

    @ParameterizedTest
    @MethodSource(MailCases.QUOTING)
    void htmlIsEscapedInEveryComponent(Mail mail) {
        var html = renderer.render(Rewritten.texts(mail, text -> SCRIPT)).html();
        var document = Jsoup.parse(html);
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "<img");
        assertThat(document.select("script, img, iframe, object, form")).isEmpty();
        assertThat(document.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @ParameterizedTest
    @MethodSource(MailCases.QUOTING)
    void textIsLeftAsItWasWritten(Mail mail) {
        assertThat(renderer.render(Rewritten.texts(mail, text -> SCRIPT)).text())
                .contains("<script>alert(\"it's\")</script>");
    }

    @ParameterizedTest
    @MethodSource(MailCases.QUOTING)
    void nothingThatWasWrittenIsEvaluated(Mail mail) {
        var template = "${1234*1000} #{1234*1000} [=1234*1000] <#assign a=1234*1000> </@mail.page>";
        var content = renderer.render(Rewritten.texts(mail, text -> template));
        assertThat(content.text())
                .contains("${1234*1000} #{1234*1000} [=1234*1000] <#assign a=1234*1000> </@mail.page>");
        assertThat(content.subject() + content.text() + content.html()).doesNotContain("1,234,000", "1234000");
    }

    @ParameterizedTest
    @MethodSource(MailCases.QUOTING)
    void nobodyCanWriteASlot(Mail mail) {
        var smuggled = Rewritten.texts(mail, text -> text + Slots.NAME + Slots.UNSUBSCRIBE + Slots.LINK + "\uF8FF");
        assertThat(renderer.render(smuggled)).isEqualTo(renderer.render(mail));
    }

    @ParameterizedTest
    @MethodSource(MailCases.QUOTING)
    void aSubjectIsOneShortLineWhateverTheTitle(Mail mail) {
        var title = "A title\r\nBcc: everyone@example.org\u2028and\u0000 more ".repeat(9);
        var subject = renderer.render(Rewritten.texts(mail, text -> title)).subject();
        assertThat(subject)
                .doesNotContainPattern("\\p{Cc}|\\s{2}|\u2028")
                .satisfiesAnyOf(cut -> assertThat(cut).endsWith("…"), without -> assertThat(without)
                        .doesNotContain("A title"));
        assertThat(subject.codePointCount(0, subject.length())).isLessThanOrEqualTo(150);
    }

    @Test
    void aLinkThatIsNotOfTheWebStopsTheMail() {
        var links = new DebateLinks(URI.create("javascript:alert(1)"), null, null, null, null);
        var mail = new SignerDebateHeld(
                new PetitionLink(
                        1, "Open the weir", URI.create("https://petitions.example/petitions/1"), Language.ENGLISH),
                LocalDate.of(2023, 3, 1),
                List.of(),
                null,
                links);
        assertThatThrownBy(() -> renderer.render(mail)).isInstanceOf(UnfinishedMail.class);
    }
}
