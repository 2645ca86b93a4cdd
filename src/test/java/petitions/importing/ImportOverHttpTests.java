package petitions.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import petitions.ApplicationTest;
import petitions.TestDatabase;
import petitions.staff.signatures.StaffBrowser;

@ApplicationTest
@TestPropertySource(properties = "petitions.local.example=false")
class ImportOverHttpTests {

    private static final String IMPORTS = "/operations/imports";
    private static final String JSON = "application/json";
    private static final Path FORM_OF_2016 = Path.of("src/test/resources/published/form-of-2016.json");

    @LocalServerPort
    int port;

    @BeforeEach
    void nothingIsHere(@Autowired JdbcClient jdbc) {
        TestDatabase.empty(jdbc, "petition, department, import_run restart identity");
    }

    @Test
    void anOperatorSendsAFileAndWatchesItsImport() throws Exception {
        var operator = StaffBrowser.signedIn(port, "operator");
        var begun = operator.post(IMPORTS, JSON, Files.readString(FORM_OF_2016));
        assertThat(begun.statusCode()).isEqualTo(202);
        var watch = begun.headers().firstValue("Location").orElseThrow();
        var ended = await().atMost(Duration.ofSeconds(30))
                .until(() -> read(operator.get(watch).body()), run -> run.hasNonNull("finishedAt"));
        assertThat(ended.get("startedBy").asText()).isEqualTo("operator");
        assertThat(ended.get("petitions").asInt()).isEqualTo(3);
        assertThat(ended.get("imported").asInt()).isEqualTo(3);
        assertThat(ended.get("failure").isNull()).isTrue();
        assertThat(new Site(port).petition(110_003).at("/rejection/code").asText())
                .isEqualTo("the-moon-decides");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithItsPlace() throws Exception {
        var operator = StaffBrowser.signedIn(port, "operator");
        var refused = operator.post(IMPORTS, JSON, "{\"data\": [{\"id\": 7}]}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused.body()).get("detail").asText()).contains("data[0].attributes is missing");
        assertThat(operator.post(IMPORTS, JSON, "").statusCode()).isEqualTo(422);
        assertThat(operator.get(IMPORTS + "/00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "publisher", "committee", "department"})
    void nobodyElseImports(String account) throws Exception {
        var staff = StaffBrowser.signedIn(port, account);
        assertThat(staff.post(IMPORTS, JSON, Files.readString(FORM_OF_2016)).statusCode())
                .isEqualTo(403);
        assertThat(staff.get(IMPORTS + "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(403);
    }

    private static JsonNode read(String body) throws Exception {
        return new ObjectMapper().readTree(body);
    }
}
