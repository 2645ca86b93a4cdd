package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailTemplateTests {

    private static final Path TEMPLATES = Path.of("mail-templates");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s)]+");
    private static final Pattern MAILBOX = Pattern.compile("\\S+@\\S+");

    private final MailRenderer renderer = MailCases.renderer();

    @Test
    void everyMailHasAFolderAndEveryFolderAMail() throws IOException {
        try (var folders = Files.list(TEMPLATES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).filter(name -> !name.startsWith("_")))
                    .containsExactlyInAnyOrderElementsOf(
                            kinds(Mail.class).map(Mail::kindOf).toList());
        }
    }

    @Test
    void everyFolderHasASubjectATextAndAnHtmlBody() throws IOException {
        for (var kind : kinds(Mail.class).map(Mail::kindOf).toList()) {
            try (var files = Files.list(TEMPLATES.resolve(kind))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as(kind)
                        .containsExactlyInAnyOrder("subject.ftl", "body.txt.ftl", "body.html.ftlh");
            }
        }
    }

    @Test
    void everyKindOfMailHasOneSample() {
        assertThat(MailSamples.all().stream().map(Mail::kind))
                .containsExactlyInAnyOrderElementsOf(
                        kinds(Mail.class).map(Mail::kindOf).toList());
    }

    @ParameterizedTest
    @MethodSource(MailCases.ALL)
    void bothBodiesCarryTheSameLinks(Mail mail) {
        var content = renderer.preview(mail, MailSamples.SIGNER);
        assertThat(linksOf(content.text())).isNotEmpty().isEqualTo(hrefsOf(content.html()));
    }

    @ParameterizedTest
    @MethodSource(MailCases.ALL)
    void bothBodiesSayTheSame(Mail mail) {
        var content = renderer.preview(mail, MailSamples.SIGNER);
        var html = Jsoup.parse(content.html()).body();
        html.select("header").remove();
        assertThat(wordsOf(content.text())).isEqualTo(wordsOf(html.text()));
    }

    @ParameterizedTest
    @MethodSource(MailCases.ALL)
    void nothingOfTheTemplateIsLeft(Mail mail) {
        var content = renderer.render(mail);
        assertThat(content.subject() + content.text() + content.html()).doesNotContain("${", "<#", "<@", "</#", "</@");
    }

    @ParameterizedTest
    @MethodSource(MailCases.ALL)
    void aMailReadsWellWithoutWhatIsOptional(Mail mail) {
        var content = renderer.render(Rewritten.withoutOptions(mail));
        assertThat(content.subject()).isNotBlank();
        assertThat(content.text()).doesNotContain("null", "\n\n\n", ": \n", " .", "“”");
    }

    @ParameterizedTest
    @MethodSource(MailCases.ALL)
    void aMissingValueStopsTheMail(Mail mail) {
        for (var component : Rewritten.requiredComponents(mail.getClass())) {
            var unfinished = (Mail) Rewritten.without((Record) mail, component);
            assertThatThrownBy(() -> renderer.render(unfinished))
                    .as(component.getName())
                    .isInstanceOf(UnfinishedMail.class)
                    .hasMessageContaining(mail.kind());
        }
    }

    @ParameterizedTest
    @MethodSource(MailCases.QUOTING)
    void everythingThatSomebodyWroteIsShown(Mail mail) {
        var written = new LinkedHashSet<String>();
        var marked = Rewritten.texts(mail, text -> {
            var mark = "written" + written.size();
            written.add(mark);
            return mark;
        });
        var content = renderer.render(marked);
        assertThat(content.subject() + content.text()).contains(written);
        assertThat(content.subject() + content.html()).contains(written);
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MailTemplateTests::kinds)
                : Stream.of(type);
    }

    private static Set<String> linksOf(String text) {
        var links = new LinkedHashSet<String>();
        Stream.of(WEB_ADDRESS, MAILBOX)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .forEach(links::add);
        return links;
    }

    private static Set<String> hrefsOf(String html) {
        var links = new LinkedHashSet<String>();
        for (Element link : Jsoup.parse(html).select("a[href]")) {
            links.add(link.attr("href").replaceFirst("^mailto:", ""));
        }
        return links;
    }

    private static List<String> wordsOf(String body) {
        var letters =
                WEB_ADDRESS.matcher(body.replaceAll("(?m)^ *\\d+\\. ", "")).replaceAll(" ");
        return Stream.of(letters.split("[^\\p{L}\\p{N}@&]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
