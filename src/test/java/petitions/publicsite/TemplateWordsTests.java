package petitions.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates of pages in two languages say nothing themselves. Those on the frame of staff speak English. */
class TemplateWordsTests {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Path WORDS = Path.of("src", "main", "resources", "words");

    private static final Pattern SAID = Pattern.compile("words\\.say\\(\"([^\"]+)\"[,)]");
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile("</?[#@](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");
    private static final Pattern INTERPOLATION = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LANGUAGES = Pattern.compile("\\b(English|Cymraeg)\\b");

    static Stream<Path> templates() throws IOException {
        var found = new TreeSet<Path>();
        try (var files = Files.walk(TEMPLATES.resolve("public"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!Files.readString(file).contains("\"/_page.ftlh\"")) {
                    found.add(file);
                }
            }
        }
        found.add(TEMPLATES.resolve("error.ftlh"));
        assertThat(found).hasSizeGreaterThan(18);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHasNoWordsOfItsOwn(Path template) throws IOException {
        var markup = strip(Files.readString(template));
        assertThat(SPOKEN_ATTRIBUTE.matcher(markup).results().map(found -> found.group(1)))
                .as("attributes that are read aloud")
                .allSatisfy(words -> assertThat(words).doesNotContainPattern("\\p{L}"));
        var text = LANGUAGES.matcher(TAG.matcher(markup).replaceAll(" ")).replaceAll(" ");
        assertThat(text).doesNotContainPattern("\\p{L}{2,}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void whatATemplateSaysIsInABundle(Path template) throws IOException {
        var known = new Properties();
        try (var bundles = Files.list(WORDS)) {
            for (Path bundle : bundles.toList()) {
                try (var file = Files.newBufferedReader(bundle)) {
                    known.load(file);
                }
            }
        }
        assertThat(SAID.matcher(Files.readString(template)).results().map(said -> said.group(1)))
                .isSubsetOf(known.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingOnAPageNeedsAScript(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("<script|\\son[a-z]+=|javascript:");
    }

    private static String strip(String template) {
        var quiet = COMMENT.matcher(template).replaceAll(" ").replaceAll("<!DOCTYPE html>", "");
        var plain = INTERPOLATION.matcher(quiet).replaceAll("");
        return DIRECTIVE.matcher(plain).replaceAll(" ");
    }
}
