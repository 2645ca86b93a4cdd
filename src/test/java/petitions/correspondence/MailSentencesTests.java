package petitions.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of mails to people have no words of their own, and the bundles no sentence that no mail says. */
class MailSentencesTests {

    private static final Path TEMPLATES = Path.of("mail-templates");
    private static final Path WORDS = Path.of("src", "main", "resources", "words");
    private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"");
    private static final Pattern OWN_WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern VOICE = Pattern.compile(
            "\\.(" + Arrays.stream(Voice.values()).map(Voice::name).collect(Collectors.joining("|")) + ")$");

    @ParameterizedTest
    @MethodSource(MailCases.TRANSLATED)
    void aTemplateHasNoWordsOfItsOwn(Mail mail) throws IOException {
        for (String file : files(mail)) {
            var markup = file.replaceAll("\\$\\{(?:\"[^\"]*\"|[^}\"])*}", "")
                    .replaceAll("</?[#@](?:\"[^\"]*\"|[^>\"])*>", "")
                    .replaceAll("<[^>]*>", "");
            assertThat(markup).as(mail.kind()).doesNotContainPattern(OWN_WORDS);
            assertThat(file.replaceAll("say\\(\"[^\"]*\"", ""))
                    .as("words of its own that %s hands to the layout", mail.kind())
                    .doesNotContainPattern("<@mail[^>]*\"");
        }
    }

    @ParameterizedTest
    @MethodSource(MailCases.TRANSLATED)
    void whatATemplateSaysIsInABundle(Mail mail) throws IOException {
        var known = sentences();
        for (String file : files(mail)) {
            assertThat(said(file)).allSatisfy(name -> assertThat(known)
                    .as("%s of %s", name, mail.kind())
                    .containsAnyOf(mail.kind() + "." + name, "mail." + name));
        }
    }

    @Test
    void whatIsInABundleIsSaid() throws IOException {
        var said = new TreeSet<String>();
        var shared = new TreeSet<String>();
        for (var mail : MailCases.translated().toList()) {
            for (String file : files(mail.getPayload())) {
                said(file).forEach(name -> said.add(mail.getPayload().kind() + "." + name));
                shared.addAll(said(file));
            }
        }
        for (String layout : new String[] {"html.ftlh", "text.ftl", "words.ftl"}) {
            shared.addAll(said(Files.readString(TEMPLATES.resolve("_layout").resolve(layout))));
        }
        shared.forEach(name -> said.add("mail." + name));
        said.addAll(Set.of("mail.also.one", "mail.also.many", "mail.was-also.one", "mail.was-also.many"));
        assertThat(sentences()).isSubsetOf(said);
    }

    private static Set<String> said(String file) {
        return SAID.matcher(file).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String[] files(Mail mail) throws IOException {
        var folder = TEMPLATES.resolve(mail.kind());
        return new String[] {
            Files.readString(folder.resolve("subject.ftl")),
            Files.readString(folder.resolve("body.txt.ftl")),
            Files.readString(folder.resolve("body.html.ftlh"))
        };
    }

    /** Without the voice that says them. */
    private static Set<String> sentences() throws IOException {
        var all = new Properties();
        for (String bundle : new String[] {"mails.properties", "mailed-news.properties"}) {
            try (var file = Files.newBufferedReader(WORDS.resolve(bundle))) {
                all.load(file);
            }
        }
        return all.stringPropertyNames().stream()
                .map(name -> VOICE.matcher(name).replaceFirst(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
