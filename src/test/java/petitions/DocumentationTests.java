package petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.Documents.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say of the code is so. */
class DocumentationTests {

    private static final Path README = Path.of("README.md");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```\\n((?:mvn|bpmn/|\\.ci/).*?)^```");
    private static final Pattern FILE_IN_COMMAND = Pattern.compile("(?:[\\w-]+/)+[\\w.-]+\\.\\w+");
    private static final Pattern FILE_IN_PROSE = Pattern.compile("(?:\\.ci|src|bpmn|docs|mail-templates)/[\\w./-]*");
    private static final Pattern TEST_CLASS = Pattern.compile("\\b[A-Z]\\w+Tests\\b");
    private static final Pattern MAILED = Pattern.compile("mail: ([a-z-]+) to");
    private static final Pattern FIRST_CELL = Pattern.compile("(?m)^\\| `([^`]+)` \\|");

    @Test
    void theReadmeIsReadInOneSitting() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkWithinTheProjectLeadsSomewhere(Path document) throws IOException {
        for (String link : found(LINK, Files.readString(document))) {
            if (link.matches("(https?|mailto):.*")) {
                continue;
            }
            var parts = link.split("#", 2);
            var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            assertThat(target).as(link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(link).contains(parts[1]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileAndTestThatIsNamedExists(Path document) throws IOException {
        for (String code : found(CODE, Files.readString(document))) {
            if (FILE_IN_PROSE.matcher(code).matches()) {
                assertThat(Path.of(code)).exists();
            }
            for (String test : found(TEST_CLASS, code.replaceAll("\\*\\w*", ""))) {
                assertThat(classes("src/test/java", "Tests")).contains(test);
            }
        }
    }

    @Test
    void everyFileThatACommandOfTheReadmeNamesExists() throws IOException {
        var commands = found(COMMANDS, Files.readString(README));
        assertThat(commands).hasSize(3);
        for (String file : found(FILE_IN_COMMAND, String.join("\n", commands))) {
            assertThat(Path.of(file)).exists();
        }
    }

    @Test
    void theRehearsalInTheReadmeSendsMailsThatExist() throws IOException {
        var mailed = found(MAILED, Files.readString(README));
        assertThat(mailed).isNotEmpty().allSatisfy(kind -> assertThat(Path.of("mail-templates", kind))
                .exists());
    }

    @Test
    void theModulesOfTheReadmeAreThePackages() throws IOException {
        try (var packages = Files.list(Path.of("src/main/java/petitions"))) {
            assertThat(found(FIRST_CELL, Files.readString(README)))
                    .containsExactlyInAnyOrderElementsOf(packages.filter(Files::isDirectory)
                            .map(module -> module.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void everyJobIsDescribedForTheOperator() throws IOException {
        var described = found(FIRST_CELL, Files.readString(Path.of("docs/operations.md"))).stream()
                .filter(name -> name.endsWith("Job"));
        assertThat(described).containsExactlyInAnyOrderElementsOf(classes("src/main/java", "Job"));
    }

    static List<Path> documents() throws IOException {
        return Documents.all(".md");
    }

    /** As they are made of headings where the documents are read. */
    private static Set<String> anchors(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static List<String> classes(String root, String suffix) throws IOException {
        return Documents.all(".java").stream()
                .filter(source -> source.startsWith(root))
                .map(source -> source.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> name.endsWith(suffix))
                .toList();
    }
}
