package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import petitions.Routes;
import petitions.petition.PetitionId;
import petitions.staff.signatures.StaffBrowser;

/** Whatever JSON is sent to whichever of our addresses, it is understood as a whole or refused as a whole, in a sentence. */
class HostileJsonTests extends ProcessScenario {

    private static final int LEVELS = 60_000;

    /** None of them is anything that any address takes. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("nothing", ""),
            Map.entry("no JSON", "reason=hello"),
            Map.entry("null", "null"),
            Map.entry("a text", "\"text\""),
            Map.entry("a number", "7"),
            Map.entry("a list", "[{\"values\": {}}]"),
            Map.entry("a list of values", "{\"values\": []}"),
            Map.entry("a text of values", "{\"values\": \"reason\"}"),
            Map.entry("no values", "{\"values\": null}"),
            Map.entry("an object as a reason", "{\"reason\": {\"more\": \"x\"}}"),
            Map.entry("a list as a reason", "{\"reason\": [\"x\"]}"),
            Map.entry("a second field", "{\"values\": {}, \"reason\": \"It was wrong.\", \"more\": 1}"),
            Map.entry("a field that no form has", "{\"values\": {\"nobodyAsksForThis\": \"x\"}}"),
            Map.entry("a type", "{\"@class\": \"java.net.URL\", \"values\": {\"@type\": \"java.net.URL\"}}"),
            Map.entry("values twice", "{\"values\": {}, \"values\": {}}"),
            Map.entry("a value twice", "{\"values\": {\"reason\": \"one\", \"reason\": \"other\"}}"),
            Map.entry("a reason twice", "{\"reason\": \"one\", \"reason\": \"other\"}"),
            Map.entry("a NUL as a reason", "{\"reason\": \"a\\u0000b\"}"),
            Map.entry("half a character as a reason", "{\"reason\": \"a\\ud800b\"}"),
            Map.entry("a NUL among values", "{\"values\": {\"reason\": \"a\\u0000b\", \"body\": \"a\\u0000b\"}}"),
            Map.entry("a NUL as a name", "{\"values\": {\"a\\u0000b\": \"x\"}}"),
            Map.entry("an end too early", "{\"values\": {\"reason\": \"x\""),
            Map.entry("more after the end of values", "{\"values\": {}} {\"values\": {}}"),
            Map.entry("more after the end of a reason", "{\"reason\": \"It was wrong.\"} more"),
            Map.entry("no number", "{\"values\": {\"version\": NaN}}"),
            Map.entry("an endless number", "{\"values\": {\"version\": 1e999999999}}"),
            Map.entry("a comment", "{\"values\": {} /* and more */}"),
            Map.entry("lists in lists", "{\"values\": {\"reason\": " + "[".repeat(LEVELS) + "]".repeat(LEVELS) + "}}"),
            Map.entry("objects in objects", "{\"a\":".repeat(LEVELS / 2) + "1" + "}".repeat(LEVELS / 2)),
            Map.entry("ten megabytes", "{\"values\": {\"reason\": \"" + "x".repeat(10_000_000) + "\"}}"));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService work;

    private final ObjectMapper json = new ObjectMapper();
    private StaffBrowser clerk;
    private StaffBrowser operator;
    private PetitionId petition;
    private String task;

    @BeforeEach
    void begin() throws Exception {
        petition = opened();
        reaches(petition, 10_000);
        time.holdsMail();
        office.publishesAResponse(petition);
        var other = opened();
        reaches(other, 10_000);
        task = task("requestResponse", other).id();
        work.claim(task, Office.CLERK.name());
        clerk = StaffBrowser.signedIn(port, "clerk");
        operator = StaffBrowser.signedIn(port, "operator");
    }

    @Test
    void nothingThatIsNotUnderstoodAsAWholeIsKept() throws Exception {
        var addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(20);
        var before = tables.contents();
        for (String address : addresses) {
            for (var body : BODIES.entrySet()) {
                assertRefused(address, body.getKey(), body.getValue());
            }
        }
        assertThat(jdbc.sql("select count(*) from staff_draft where not submitted")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void whatIsUnderstoodIsTaken() throws Exception {
        for (String draft : List.of("task/" + task, "start/publishRelatedActivity")) {
            assertThat(clerk.send(
                                    "PUT",
                                    "/staff/forms/%s/draft".formatted(draft),
                                    "application/json",
                                    "{\"values\": {}}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** With tasks and processes that are really there, and that whoever asks may work on. */
    private List<String> addresses() throws Exception {
        var starts = models.createProcessDefinitionQuery().startableInTasklist().latestVersion().list().stream()
                .map(model -> model.getKey())
                .toList();
        assertThat(starts).hasSizeGreaterThan(5);
        return Routes.of(mapping).all().stream()
                .filter(Routes.Route::takesJson)
                .flatMap(route -> (route.path().contains("{key}") ? starts.stream() : Stream.of("")).map(key -> "%s %s"
                        .formatted(
                                route.method(),
                                route.path()
                                        .replace("{key}", key)
                                        .replace("{taskId}", task)
                                        .replaceAll("\\{steering[^}]*}", "pause")
                                        .replaceAll("/mailings/\\{id[^}]*}+", "/mailings/" + lastMailing())
                                        .replaceAll("\\{id[^}]*}+", "" + signature()))))
                .filter(this::mayBeAsked)
                .toList();
    }

    private boolean mayBeAsked(String address) {
        return !address.contains("/start/") || !List.of(403, 401).contains(status(address));
    }

    private int status(String address) {
        try {
            return clerk.get(address.split(" ")[1].replaceAll("/(draft|check|preview)$", ""))
                    .statusCode();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private long signature() {
        return jdbc.sql("select min(id) from signature where petition_id = ?")
                .param(petition.number())
                .query(Long.class)
                .single();
    }

    private void assertRefused(String address, String what, String body) throws Exception {
        var parts = address.split(" ");
        var staff = parts[1].startsWith("/staff/forms") ? clerk : operator;
        var answer = staff.send(parts[0], parts[1], "application/json", body);
        var as = "%s to %s: %s".formatted(what, address, answer.body());
        assertThat(answer.statusCode()).as(as).isBetween(400, 499).isNotIn(401, 403, 404, 405, 415);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(as)
                .startsWith("application/problem+json");
        assertThat(json.readTree(answer.body()).get("detail").asText())
                .as(as)
                .isNotBlank()
                .doesNotContain("Exception", "java.", "fasterxml", "petitions.", "nobodyAsks");
    }
}
