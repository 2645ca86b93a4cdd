package petitions.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.time.MovableClock;

/** What was imported comes back out of the JSON as it went in, to the letter. */
@ApplicationTest
@Import(Importing.class)
@TestPropertySource(properties = "petitions.local.example=false")
class PublishedAgainTests {

    private static final Path REAL = Path.of(System.getProperty("petitions.shared", "../shared"), "petitions");
    private static final Path OURS = Path.of("src/test/resources/published");

    @Autowired
    Importing importing;

    @Autowired
    Petitions petitions;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    @Test
    void theListOfRealPetitionsIsTheSameInBothForms() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "The published petitions are not on this machine: " + REAL);
        clock.startFrom(Instant.parse("2023-01-03T07:00:00Z"));
        var file = REAL.resolve("real-petitions.json");
        var run = importing.file(file);
        assertThat(run.imported()).isEqualTo(47);
        assertThat(run.leftAlone()).isEmpty();

        var published = new ObjectMapper().readTree(file.toFile()).get("data");
        var listed = listed();
        var differences = new ArrayList<String>();
        for (JsonNode item : published) {
            long number = item.get("id").asLong();
            var wanted = item.get("attributes");
            differences.addAll(Trees.differences(number + " alone", wanted, new Site(port).petition(number)));
            differences.addAll(Trees.differences(number + " in the list", wanted, listed.get(number)));
            if (wanted.hasNonNull("closed_at")) {
                assertThat(petitions.require(new PetitionId(number)).closingAt())
                        .isEqualTo(Instant.parse(wanted.get("closed_at").asText()));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(importing.file(file).unchanged()).isEqualTo(47);
    }

    @Test
    void theRecordPetitionIsTheSameWithItsConstituencies() throws Exception {
        assumeTrue(Files.isDirectory(REAL), "The published petitions are not on this machine: " + REAL);
        clock.startFrom(Instant.parse("2019-03-25T07:00:00Z"));
        assertThat(differencesOf(REAL.resolve("241584.json"))).isEmpty();
        assertThat(petitions.require(new PetitionId(241_584)).closingAt())
                .isEqualTo(Instant.parse("2019-08-20T22:59:59.999Z"));
    }

    @Test
    void everythingThatTheSingleFormKnowsIsKept() throws Exception {
        clock.startFrom(Instant.parse("2024-05-02T09:00:00Z"));
        assertThat(differencesOf(OURS.resolve("single-form.json"))).isEmpty();
    }

    @Test
    void theFormOf2016IsUnderstood() throws Exception {
        clock.startFrom(Instant.parse("2024-05-02T09:00:00Z"));
        assertThat(differencesOf(OURS.resolve("form-of-2016.json"))).isEmpty();
    }

    private List<String> differencesOf(Path file) throws IOException, InterruptedException {
        var run = importing.file(file);
        assertThat(run.imported()).isEqualTo(run.petitions()).isPositive();
        var data = new ObjectMapper().readTree(file.toFile()).get("data");
        var differences = new ArrayList<String>();
        for (JsonNode item : data.isArray() ? data : List.of(data)) {
            var wanted = item.get("attributes").<ObjectNode>deepCopy();
            var opened = wanted.remove("open_at");
            if (opened != null) {
                wanted.set("opened_at", opened);
            }
            long number = item.get("id").asLong();
            differences.addAll(Trees.differences(Long.toString(number), wanted, new Site(port).petition(number)));
        }
        return differences;
    }

    private HashMap<Long, JsonNode> listed() throws IOException, InterruptedException {
        var listed = new HashMap<Long, JsonNode>();
        for (int page = 1; page == 1 || listed.size() == (page - 1) * 50; page++) {
            for (JsonNode item :
                    new Site(port).json("/petitions.json?count=50&page=" + page).get("data")) {
                listed.put(item.get("id").asLong(), item.get("attributes"));
            }
        }
        return listed;
    }
}
