package petitions.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.platform.text.Language;

class VocabularyTests {

    /** What the domain says in English already, and only Welsh has to say again. */
    private static final String TRANSLATIONS = "words/translations";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private final Vocabulary vocabulary = new Vocabulary();
    private final Words english = vocabulary.in(Language.ENGLISH);
    private final Words welsh = vocabulary.in(Language.WELSH);

    static Stream<String> bundles() {
        return Stream.of(Vocabulary.BUNDLES).filter(bundle -> !bundle.equals(TRANSLATIONS));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsSaidInEnglishIsSaidInWelshAboutTheSame(String bundle) throws IOException {
        var inEnglish = read(bundle + ".properties");
        var inWelsh = read(bundle + "_cy.properties");
        assertThat(new TreeSet<>(inWelsh.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(inEnglish.stringPropertyNames()));
        for (String name : inEnglish.stringPropertyNames()) {
            assertThat(placeholders(inWelsh, name)).as(name).isEqualTo(placeholders(inEnglish, name));
        }
    }

    /** What one legislature says otherwise is there in both languages, and fills in what the sentence for all does. */
    @ParameterizedTest
    @ValueSource(strings = {"uk", "senedd"})
    void whatALegislatureSaysOtherwiseReplacesASentenceThatThereIs(String legislature) throws IOException {
        var sentences = new Properties();
        for (String bundle : Vocabulary.BUNDLES) {
            sentences.putAll(read(bundle + ".properties"));
        }
        var inEnglish = read(Vocabulary.own(legislature) + ".properties");
        var inWelsh = read(Vocabulary.own(legislature) + "_cy.properties");
        assertThat(sentences.stringPropertyNames()).containsAll(inEnglish.stringPropertyNames());
        var alsoInWelsh = new TreeSet<>(inWelsh.stringPropertyNames());
        alsoInWelsh.removeAll(read(TRANSLATIONS + "_cy.properties").stringPropertyNames());
        assertThat(alsoInWelsh).isEqualTo(new TreeSet<>(inEnglish.stringPropertyNames()));
        for (String name : inEnglish.stringPropertyNames()) {
            assertThat(placeholders(inEnglish, name)).as(name).isEqualTo(placeholders(sentences, name));
            assertThat(placeholders(inWelsh, name)).as(name).isEqualTo(placeholders(sentences, name));
            assertThat(inEnglish.getProperty(name) + inWelsh.getProperty(name)).doesNotContain("'");
        }
    }

    @Test
    void noSentenceOfTheSeneddSpeaksOfAnotherHouse() {
        var senedd = new Vocabulary("senedd");
        for (String name : allNames()) {
            assertThat(raw(senedd.in(Language.ENGLISH), name))
                    .as(name)
                    .doesNotContainPattern("\\bParliament\\b|\\bMPs?\\b|(?<!Welsh )[Gg]overnment|Westminster");
            assertThat(raw(senedd.in(Language.WELSH), name))
                    .as(name)
                    .doesNotContainPattern("Senedd y DU|(?<!\\w)y Llywodraeth|’r Llywodraeth");
        }
    }

    @Test
    void noSentenceIsEmptyOrHoldsAnApostropheThatHidesWhatFollows() throws IOException {
        for (String bundle : Vocabulary.BUNDLES) {
            for (String language : List.of("", "_cy")) {
                read(bundle + language + ".properties").forEach((name, sentence) -> assertThat((String) sentence)
                        .as("%s of %s%s", name, bundle, language)
                        .isNotBlank()
                        .doesNotContain("'"));
            }
        }
    }

    @Test
    void datesAndNumbersAreWrittenAsTheLanguageWritesThem() {
        var day = LocalDate.of(2031, 9, 5);
        assertThat(english.say("state.closed-on", day)).isEqualTo("Closed on 5 September 2031");
        assertThat(welsh.say("state.closed-on", day)).isEqualTo("Caeodd ar 5 Medi 2031");
        assertThat(welsh.moment(Instant.parse("2031-06-09T11:00:00Z")))
                .isEqualTo("Dydd Llun 9 Mehefin 2031 am hanner dydd");
        assertThat(welsh.moment(Instant.parse("2031-06-09T15:30:00Z"))).isEqualTo("Dydd Llun 9 Mehefin 2031 am 4.30pm");
        assertThat(welsh.say("response.at", 10_000)).contains("10,000");
    }

    @Test
    void smallNumbersHaveFormsOfTheirOwn() {
        assertThat(english.count("map.count", 0)).isEqualTo("0 signatures");
        assertThat(english.count("map.count", 1)).isEqualTo("1 signature");
        assertThat(welsh.count("map.count", 1)).isEqualTo("1 llofnod");
        assertThat(welsh.count("map.count", 2)).isEqualTo("2 lofnod");
        assertThat(welsh.count("map.count", 131_626)).isEqualTo("131,626 o lofnodion");
    }

    @Test
    void whatHasNoTranslationIsLeftToWhoeverSaidItInEnglish() {
        assertThat(english.sayIfKnown("timeline.petition-opened")).isEmpty();
        assertThat(welsh.sayIfKnown("timeline.petition-opened")).contains("Agorwyd y ddeiseb");
        assertThat(welsh.sayIfKnown("timeline.unheard-of")).isEmpty();
    }

    private static List<String> placeholders(Properties bundle, String name) {
        return PLACEHOLDER
                .matcher(bundle.getProperty(name))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.toList());
    }

    private static Properties read(String path) throws IOException {
        var bundle = new Properties();
        try (var file = VocabularyTests.class.getResourceAsStream("/" + path)) {
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    private static Set<String> allNames() {
        var names = new TreeSet<String>();
        for (String bundle : Vocabulary.BUNDLES) {
            if (!bundle.equals(TRANSLATIONS)) {
                try {
                    names.addAll(read(bundle + ".properties").stringPropertyNames());
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return names;
    }

    private static String raw(Words words, String name) {
        return words.say(name, "{0}", "{1}", "{2}", "{3}");
    }
}
