package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.mailing.Content;
import petitions.mailing.Recipient;
import petitions.mailing.Slots;
import petitions.petition.RejectionCode;
import petitions.platform.text.Language;

/** What somebody reads who chose Welsh. */
class WelshMailTests {

    /** Words that no English sentence of ours does without, and that are none in Welsh. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iu)\\b(the|you|your|and|this|that|will|petition|petitions|is|for|when|email|read|not|be)\\b");

    private static final PetitionLink PETITION = petition(Language.ENGLISH);

    private final MailRenderer renderer = MailCases.renderer();

    @ParameterizedTest
    @MethodSource(MailCases.TRANSLATED)
    void nothingIsSaidInEnglish(Mail mail) {
        var quiet = Rewritten.texts(mail, text -> "“…”");
        for (var said : List.of(quiet, Rewritten.withoutOptions(quiet))) {
            assertSaysNothingInEnglish(renderer.render(said, Language.WELSH));
            assertSaysNothingInEnglish(renderer.renderForCreator(said, Language.WELSH));
        }
    }

    private static void assertSaysNothingInEnglish(Content content) {
        var text = content.text().replaceAll("https?://\\S+|\\S+@\\S+", " ");
        assertThat(content.subject() + "\n" + text).doesNotContainPattern(ENGLISH);
        assertThat(Jsoup.parse(content.html()).body().text().replaceAll("https?://\\S+|\\S+@\\S+", " "))
                .doesNotContainPattern(ENGLISH);
    }

    @ParameterizedTest
    @MethodSource(MailCases.TRANSLATED)
    void itSaysThatItIsWelshAndWhatOthersWroteThatItIsNot(Mail mail) {
        var page = page(mail);
        assertThat(page.select("html").attr("lang")).isEqualTo("cy");
        assertThat(page.select(".words, p.panel"))
                .allSatisfy(part -> assertThat(part.attr("lang")).isEqualTo("en"));
        assertThat(Jsoup.parse(renderer.render(mail).html()).select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(Jsoup.parse(renderer.render(mail).html()).select("body [lang]"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(MailCases.TRANSLATED)
    void itsLinksOpenOurPagesInWelsh(Mail mail) {
        assertThat(page(mail).select("a[href~=/petitions/\\d|/signatures/]").eachAttr("href"))
                .allSatisfy(link -> assertThat(link).containsPattern("[?&]lang=cy$"));
        assertThat(renderer.preview(mail, MailSamples.readerOf(mail)).html()).doesNotContain("lang=cy");
    }

    @Test
    void aPetitionInWelshIsMarkedInAnEnglishMailAndNotInAWelshOne() {
        var mail = new SignerDebateDeclined(petition(Language.WELSH), new Prose("Not now."));
        assertThat(Jsoup.parse(renderer.render(mail).html()).select(".panel").attr("lang"))
                .isEqualTo("cy");
        assertThat(page(mail).select(".panel").hasAttr("lang")).isFalse();
    }

    @Test
    void aListMarksWhatIsNotInTheLanguageOfTheMail() {
        var items = List.of(
                new Recipient.Item(
                        "Trwsiwch y bont", Language.WELSH, URI.create("https://petitions.example/petitions/1")),
                new Recipient.Item("Mend it", Language.ENGLISH, URI.create("https://petitions.example/petitions/2")));
        assertThat(Jsoup.parse(Slots.listedInHtml(items, Language.WELSH))
                        .select("li[lang]")
                        .eachAttr("lang"))
                .containsExactly("en");
        assertThat(Jsoup.parse(Slots.listedInHtml(items, Language.ENGLISH))
                        .select("li[lang]")
                        .eachText())
                .containsExactly("Trwsiwch y bont");
    }

    @Test
    void datesHoursAndNumbersAreThoseOfTheLanguage() {
        var sitting = new Sitting(LocalDate.of(2021, 1, 18), LocalTime.of(16, 30), null, null, null);
        assertThat(text(new SignerDebateScheduled(PETITION, sitting, List.of(), null, null)))
                .contains("Pryd: Dydd Llun 18 Ionawr 2021 am 4.30pm\n");
        var closed = Instant.parse("2020-09-05T22:59:59.999Z");
        assertThat(text(new CreatorPetitionClosed(PETITION, closed, 131_626, closed, false, false)))
                .contains("Caewyd: Dydd Sadwrn 5 Medi 2020 am 11.59pm", "Llofnodion: 131,626");
    }

    @Test
    void theCreatorIsToldOfTheirOwnPetition() {
        var mail = new SignerDebateDeclined(PETITION, new Prose("Not now."));
        assertThat(renderer.renderForCreator(mail, Language.WELSH).text())
                .contains("Ni fydd dadl am eich deiseb:", "oherwydd mai chi a ddechreuodd y ddeiseb hon");
        assertThat(text(mail)).contains("Ni fydd dadl am y ddeiseb a lofnodwyd gennych:");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToRejectIsSaidInWelsh(RejectionCode why) {
        var mail = new SupporterPetitionRejected(PETITION, why, null);
        assertSaysNothingInEnglish(renderer.render(mail, Language.WELSH));
        assertThat(text(mail)).doesNotContain(why.words());
        assertThat(renderer.render(mail).text()).contains(why.words() + ".");
    }

    @Test
    void officesReadEnglishOnly() {
        assertThat(MailCases.toOffices().map(mail -> renderer.inEachLanguage(mail.getPayload())
                        .byLanguage()
                        .keySet()))
                .allSatisfy(languages -> assertThat(languages).containsExactly(Language.ENGLISH));
        assertThat(MailCases.toPeople().map(mail -> renderer.inEachLanguage(mail.getPayload())
                        .byLanguage()
                        .keySet()))
                .allSatisfy(languages ->
                        assertThat(languages).containsExactlyInAnyOrderElementsOf(Arrays.asList(Language.values())));
    }

    private String text(Mail mail) {
        return renderer.render(mail, Language.WELSH).text();
    }

    private Document page(Mail mail) {
        var reader = MailSamples.readerOf(mail).readingIn(Language.WELSH);
        return Jsoup.parse(renderer.preview(mail, reader).html());
    }

    private static PetitionLink petition(Language language) {
        return new PetitionLink(1, "…", URI.create("https://petitions.example/petitions/1"), language);
    }
}
