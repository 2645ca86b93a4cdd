package petitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What the jar is made of, by its own bill of materials. */
class SoftwareFloorsTests {

    private record Floor(String library, String version) {

        static Floor of(String line) {
            var parts = line.split(" ", 3);
            assertThat(parts).as("%s gives no reason", line).hasSize(3);
            return new Floor(parts[0], parts[1]);
        }

        boolean holds(String there) {
            return there != null
                    && MigrationVersion.fromVersion(there).compareTo(MigrationVersion.fromVersion(version)) >= 0;
        }
    }

    @Test
    void nothingIsOlderThanItsFloor() throws IOException {
        assertThat(below(components())).isEmpty();
    }

    @Test
    void whatIsOlderOrMissingIsNamed() throws IOException {
        var components = components();
        components.put("org.postgresql:postgresql", "42.7.3");
        components.put("org.apache.tomcat.embed:tomcat-embed-core", "10.1.9");
        components.remove("org.yaml:snakeyaml");
        assertThat(below(components))
                .extracting(Floor::library)
                .containsExactlyInAnyOrder(
                        "org.postgresql:postgresql", "org.apache.tomcat.embed:tomcat-embed-core", "org.yaml:snakeyaml");
    }

    @Test
    void theBillNamesWhatIsInTheJarAndNotWhatTestsIt() throws IOException {
        assertThat(components())
                .hasSizeGreaterThan(100)
                .containsKey("org.camunda.bpm:camunda-engine")
                .doesNotContainKey("com.icegreen:greenmail");
    }

    private static List<Floor> below(Map<String, String> components) throws IOException {
        var below = new ArrayList<Floor>();
        new ClassPathResource("software-floors.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Floor::of)
                .filter(floor -> !floor.holds(components.get(floor.library())))
                .forEach(below::add);
        return below;
    }

    private static Map<String, String> components() throws IOException {
        var components = new TreeMap<String, String>();
        try (var bill = new ClassPathResource("META-INF/sbom/application.cdx.json").getInputStream()) {
            for (JsonNode one : new ObjectMapper().readTree(bill).path("components")) {
                components.put(
                        one.path("group").asText() + ":" + one.path("name").asText(),
                        one.path("version").asText());
            }
        }
        return components;
    }
}
