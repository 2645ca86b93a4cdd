package petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.Documents.found;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** {@code docs/operations.md} describes every setting that there is, and no other. */
class SettingsDocumentationTests {

    private static final Path OPERATIONS = Path.of("docs", "operations.md");

    private static final Pattern WITH_DEFAULT =
            Pattern.compile("(?m)^\\| `(petitions\\.[a-z.-]+)` \\| (`[^`]*`|none) \\| .* \\| .*\\|$");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `(petitions\\.[a-z.-]+)` \\|");
    private static final Pattern MENTIONED = Pattern.compile("`(?:--)?(petitions\\.[a-z-]+(?:\\.[a-z-]+)*)[=`]");
    private static final Pattern READ = Pattern.compile("[\"'{-](petitions(?:\\.[a-z][a-z-]*){1,2})(?=[\":}='])");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^([A-Z][A-Z_]+)=");

    @Test
    void everySettingWithADefaultIsDescribedWithIt() throws IOException {
        var described = new TreeMap<String, String>();
        WITH_DEFAULT
                .matcher(Files.readString(OPERATIONS))
                .results()
                .forEach(row -> described.put(
                        row.group(1),
                        row.group(2).equals("none") ? "" : row.group(2).replace("`", "")));
        assertThat(described).containsExactlyInAnyOrderEntriesOf(settingsOfRecords());
    }

    @Test
    void everyOtherSettingThatTheCodeReadsIsDescribed() throws IOException {
        assertThat(found(DESCRIBED, Files.readString(OPERATIONS))).containsExactlyInAnyOrderElementsOf(settings());
    }

    @Test
    void everySettingThatADocumentMentionsExists() throws IOException {
        for (Path document : Documents.all(".md")) {
            assertThat(settings())
                    .as(document.toString())
                    .containsAll(found(MENTIONED, Files.readString(document)).stream()
                            .filter(name -> !isPackage(name))
                            .toList());
        }
    }

    @Test
    void everySettingCanBeGivenInTheEnvironment() throws IOException {
        Map<String, Object> environment = new HashMap<>();
        for (String setting : settings()) {
            environment.put(setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT), setting);
        }
        var source = ConfigurationPropertySources.from(
                        new SystemEnvironmentPropertySource("systemEnvironment", environment))
                .iterator()
                .next();
        for (String setting : settings()) {
            assertThat(source.getConfigurationProperty(ConfigurationPropertyName.of(setting)))
                    .as(setting)
                    .extracting(property -> property.getValue())
                    .isEqualTo(setting);
        }
    }

    @Test
    void everyVariableOfTheExampleIsDescribed() throws IOException {
        var described = Files.readString(OPERATIONS);
        assertThat(found(VARIABLE, Files.readString(Path.of(".env.example"))))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(described).contains("| `" + variable + "` |"));
    }

    private static Set<String> settings() throws IOException {
        var settings = new TreeSet<>(settingsOfRecords().keySet());
        for (Path source : Documents.all(".java")) {
            // what meters are called looks the same
            if (source.startsWith("src/main/java") && !source.toString().endsWith("Meters.java")) {
                settings.addAll(found(READ, Files.readString(source)));
            }
        }
        settings.removeAll(records().map(SettingsDocumentationTests::prefix).collect(Collectors.toSet()));
        settings.removeIf(SettingsDocumentationTests::isPackage);
        return settings;
    }

    private static boolean isPackage(String name) {
        return Files.isDirectory(Path.of("src/main/java", name.split("\\.")));
    }

    /** Every setting that is part of a record, and its default; an empty one where there is none. */
    private static Map<String, String> settingsOfRecords() {
        var settings = new TreeMap<String, String>();
        records().forEach(type -> putSettings(prefix(type), type, settings));
        return settings;
    }

    private static void putSettings(String prefix, Class<?> type, Map<String, String> settings) {
        for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
            String name = prefix + "." + kebabCase(parameter.getName());
            if (parameter.getType().isRecord()) {
                putSettings(name, parameter.getType(), settings);
            } else {
                settings.put(name, defaultOf(parameter));
            }
        }
    }

    private static Stream<? extends Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("petitions").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static String defaultOf(Parameter parameter) {
        var given = parameter.getAnnotation(DefaultValue.class);
        return given == null ? "" : String.join(",", given.value());
    }

    private static String kebabCase(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
