package petitions.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultsDocumentationTests {

    private static final Path DOCUMENT = Path.of("docs/faults.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!Fault|Typed|Tried).*$");
    private static final String TYPED = "## What people type";
    private static final Pattern CLASS = Pattern.compile("`(\\w+Tests)`");

    @Test
    void everyTestOfAFaultIsListed() throws IOException {
        var listed = String.join("\n", rows());
        try (var tests = Files.list(Path.of("src/test/java/petitions/faults"))) {
            assertThat(tests.map(FaultsDocumentationTests::nameOf)
                            .filter(name -> name.endsWith("Tests"))
                            .filter(name -> !name.equals("FaultsDocumentationTests")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(listed).contains("`" + name + "`"));
        }
    }

    @Test
    void everyRowNamesTestsThatExistAndSaysWhetherTheyTakeLong() throws IOException {
        for (String row : rows()) {
            boolean slow = false;
            boolean found = false;
            var names = CLASS.matcher(row);
            while (names.find()) {
                slow |= Files.readString(source(names.group(1))).contains("@Tag(\"slow\")");
                found = true;
            }
            assertThat(found).as(row).isTrue();
            assertThat(row.contains("profile") && !slow).as(row).isFalse();
        }
    }

    @Test
    void whatPeopleTypeHasItsTests() throws IOException {
        assertThat(rows(Files.readString(DOCUMENT).split(TYPED)[1])).hasSizeGreaterThanOrEqualTo(8);
    }

    private static List<String> rows() throws IOException {
        return rows(Files.readString(DOCUMENT));
    }

    private static List<String> rows(String text) {
        return ROW.matcher(text).results().map(row -> row.group()).toList();
    }

    private static Path source(String name) throws IOException {
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            return sources.filter(source -> nameOf(source).equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String nameOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
