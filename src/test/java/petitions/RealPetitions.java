package petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Petitions as Parliament published them, where this machine has them; elsewhere the test that asks is skipped. */
public final class RealPetitions {

    /** When one was opened and closed, as published. */
    public record Life(long number, OffsetDateTime openedAt, OffsetDateTime closedAt) {}

    private static final Path FOLDER = Path.of(System.getProperty("petitions.shared", "../shared"), "petitions");

    private RealPetitions() {}

    /** The earliest opened first; without those that never opened or were still open. */
    public static List<Life> closed() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "The published petitions are not on this machine: " + FOLDER);
        var lives = new ArrayList<Life>();
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (Path file : files) {
                collect(new ObjectMapper().readTree(file.toFile()), lives);
            }
        }
        assertThat(lives).hasSizeGreaterThan(20);
        lives.sort(Comparator.comparing(Life::openedAt).thenComparing(Life::number));
        return lives;
    }

    private static void collect(JsonNode node, List<Life> lives) {
        for (JsonNode child : node) {
            var details = child.has("attributes") ? child.get("attributes") : child;
            var closed = details.hasNonNull("closes_at") ? details.get("closes_at") : details.path("closed_at");
            if (child.has("id") && details.hasNonNull("opened_at") && closed.isTextual()) {
                lives.add(new Life(
                        child.get("id").asLong(),
                        OffsetDateTime.parse(details.get("opened_at").asText()),
                        OffsetDateTime.parse(closed.asText())));
            } else {
                collect(child, lives);
            }
        }
    }
}
