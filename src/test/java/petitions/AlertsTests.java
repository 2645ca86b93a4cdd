package petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.Documents.found;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.yaml.snakeyaml.Yaml;

/** The alerts watch what the running application shows, and the handbook says of each what to do. */
@ApplicationTest
@AutoConfigureObservability(tracing = false)
@TestPropertySource(properties = {"petitions.metrics.token=" + AlertsTests.TOKEN, "petitions.database.room=20GB"})
class AlertsTests {

    static final String TOKEN = "only-for-the-tests-of-what-others-see";

    private static final Pattern METER = Pattern.compile("(?m)^([a-z_]+)[{ ]");

    /** What stays of an expression without its strings, labels, and lists of labels. */
    private static final Pattern NO_METER =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\b(by|on|without|ignoring) *\\([^)]*\\)");

    private static final Pattern NAME = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b(?!\\()");

    @LocalServerPort
    int port;

    @Test
    void everyMeterOfAnAlertIsInTheScrape() throws Exception {
        var shown = found(METER, scrape().body());
        assertThat(shown).contains("engine_jobs_due", "sessions_signed_in", "hikaricp_connections_active");
        for (Alert alert : alerts()) {
            var named = found(NAME, NO_METER.matcher(alert.expression()).replaceAll(""));
            assertThat(alert.expression().startsWith("up{") ? Set.of("up") : named)
                    .as(alert.name())
                    .isNotEmpty();
            assertThat(shown).as(alert.name()).containsAll(named);
        }
    }

    @Test
    void theHandbookSaysOfEachAlertWhenItFiresAndWhatToDo() throws IOException {
        var handbook = Files.readString(Path.of("docs", "operations.md"));
        var described = new TreeSet<String>();
        for (Alert alert : alerts()) {
            assertThat(handbook)
                    .contains("**`%s`** `%s`, for %s:".formatted(alert.name(), alert.expression(), alert.time()));
            described.add(alert.name());
        }
        assertThat(found(Pattern.compile("(?m)^- \\*\\*`([A-Za-z]+)`\\*\\* `"), handbook))
                .containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void noMeterIsAboutOnePetitionOrPersonAndNoAddressThatIsNotThereMakesOne() throws Exception {
        for (int petition = 300_001; petition < 300_020; petition++) {
            get("/petitions/" + petition, null);
            get("/petitions/nothing/" + petition, null);
            get("/camunda/nothing-" + petition, null);
        }
        assertThat(scrape().body()).contains("uri=\"/petitions/{number").doesNotContain("30000", "30001");
    }

    @Test
    void onlyTheTokenOrSomebodySignedInReadsTheMeters() throws Exception {
        assertThat(get("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Bearer another-token-of-the-same-kind")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Bearer ").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/metrics", "Bearer " + TOKEN).statusCode()).isEqualTo(401);
        assertThat(scrape().statusCode()).isEqualTo(200);
        assertThat(scrape().headers().firstValue("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> scrape() throws Exception {
        return get("/actuator/prometheus", "Bearer " + TOKEN);
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private record Alert(String name, String expression, String time) {}

    @SuppressWarnings("unchecked")
    private static List<Alert> alerts() throws IOException {
        Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(Path.of("docs", "alerts.yml")));
        return file.get("groups").stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .map(rule -> new Alert(
                        (String) rule.get("alert"), (String) rule.get("expr"), String.valueOf(rule.get("for"))))
                .toList();
    }
}
