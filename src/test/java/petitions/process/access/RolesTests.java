package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import petitions.process.EngineTest;
import petitions.process.access.Doors.Door;
import petitions.process.access.RoleTable.Line;

/** Each role gets what docs/roles.md lists for it, and nothing else that the running application has. */
@EngineTest
class RolesTests {

    private static final List<String> BY_ROLE =
            List.of("What staff see", "What staff know of signers", "What staff steer");

    /** Open to all; who may fill them in follows from the task, or the process. */
    private static final String FORMS = "Where their forms come from";

    private static final String ENGINES = "/camunda/api/engine/engine/{name}";
    private static final String COCKPIT = "/camunda/api/cockpit/";

    /** Moving the clock changes what all tests of this application see. */
    private static final Pattern OF_THE_TRAINER = Pattern.compile("/local/.*");

    private static final Pattern WORK = Pattern.compile(
            ".*/(task/\\{id}(/.*)?|process-definition/.*/(start|submit-form)|task/create|user/\\{id}/.*)");

    private static final Pattern QUESTION = Pattern.compile("POST .*/engine/\\{name}/("
            + "(task|process-instance|execution|variable-instance|job|job-definition|external-task|group)(/count)?"
            + "|history/(activity-instance|detail|job-log|process-instance|task|variable-instance)(/count)?"
            + "|filter/\\{id}/(count|list|singleResult)|identity/password-policy)");

    private static final Map<String, Visitor> STAFF = new HashMap<>();

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private RepositoryService models;

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicNode> eachRoleOpensWhatIsListedForItAndNothingElse() {
        return pages().map(line -> dynamicContainer(
                line.what(),
                RoleTable.roles().stream()
                        .map(role -> dynamicTest(role, () -> assertThat(isLetIn(ask(staff(role), door(line))))
                                .as("%s: %s", role, line.what())
                                .isEqualTo(line.lets(role))))));
    }

    @Test
    void eachPageOfStaffHasALine() {
        var listed = Stream.concat(pages(), RoleTable.lines(FORMS).stream())
                .map(Line::what)
                .collect(Collectors.toSet());
        assertThat(Doors.ofPages(mappings)
                        .filter(door -> door.route().matches("/(staff|operations|actuator)(/.*)?"))
                        .filter(door -> !door.route().startsWith("/actuator/health"))
                        .map(Door::toString)
                        .filter(door -> !listed.contains(door)))
                .as("pages of staff that docs/roles.md does not list")
                .isEmpty();
        assertThat(Doors.ofPages(mappings).map(Door::route)).anyMatch(OF_THE_TRAINER.asMatchPredicate());
    }

    @Test
    void eachTaskIsOfferedToTheRolesOfItsLine() {
        var offered = new HashMap<String, Set<String>>();
        for (ProcessDefinition model :
                models.createProcessDefinitionQuery().latestVersion().list()) {
            for (UserTask task : models.getBpmnModelInstance(model.getId()).getModelElementsByType(UserTask.class)) {
                var roles = new HashSet<>(task.getCamundaCandidateGroupsList());
                roles.add("admin");
                offered.put(task.getId().replace("userTask_", ""), roles);
            }
        }
        offered.remove("runErrand");
        assertThat(tasks().collect(Collectors.toMap(Line::what, Line::roles))).isEqualTo(offered);
    }

    @TestFactory
    Stream<DynamicNode> eachProcessIsStartedByTheRolesOfItsLine() {
        return RoleTable.lines("What staff start").stream()
                .map(line -> dynamicContainer(
                        line.what(),
                        RoleTable.roles().stream()
                                .map(role -> dynamicTest(role, () -> assertThat(isLetIn(staff(role)
                                                .postJson(
                                                        ENGINE + "/process-definition/key/" + line.what() + "/start",
                                                        "{}")))
                                        .isEqualTo(line.lets(role))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"department", "clerk", "moderator", "publisher", "committee", "operator", "auditor"})
    void ofTheEnginesApiStaffChangeWhatIsListedAndNothingElse(String role) {
        var listed = Stream.concat(
                        RoleTable.lines("The engine’s own API").stream(),
                        RoleTable.lines("What Cockpit shows").stream())
                .filter(line -> line.lets(role))
                .map(line -> line.what().replace("…", ENGINES))
                .collect(Collectors.toSet());
        var doors = Doors.ofTheEngine()
                .filter(door ->
                        door.method().matches("POST|PUT|DELETE") || door.route().startsWith(COCKPIT))
                .filter(door -> door.route().matches("/camunda/api/(engine|cockpit)/.*"))
                .filter(door -> !WORK.matcher(withoutSlash(door)).matches())
                .toList();
        assertThat(doors).hasSizeGreaterThan(150);
        var open = doors.stream()
                .filter(door -> isLetIn(ask(staff(role), door)))
                .map(RolesTests::withoutSlash)
                .filter(door -> !QUESTION.matcher(door).matches())
                .map(door -> door.replaceAll(COCKPIT + ".*", COCKPIT + "**"))
                .collect(Collectors.toSet());
        assertThat(open).isEqualTo(listed);
    }

    /** The same letter, written in another way, is the same address to the engine. */
    @Test
    void nothingIsOpenedByWritingItsAddressInAnotherWay(@Autowired ProcessEngine engine) {
        var errand = Errand.forTheClerks(engine);
        try {
            String task = errand.task().getId();
            for (String path : List.of("/t%61sk/" + task + "/assignee", "/task/" + task + "/%61ssignee")) {
                assertThat(staff("clerk")
                                .postJson(ENGINE + path, "{\"userId\":\"publisher\"}")
                                .statusCode())
                        .isIn(400, 403, 404);
            }
            assertThat(errand.task().getAssignee()).isNull();
            assertThat(staff("clerk")
                            .get("/camunda/api/%63ockpit/plugin/base/default/process-definition/statistics-count")
                            .statusCode())
                    .isIn(400, 403, 404);
        } finally {
            errand.forget();
        }
    }

    @Test
    void aJobIsRunByNobodyButAdministrators(
            @Autowired ProcessEngine engine, @Autowired TaskService tasks, @Autowired ManagementService management) {
        var errand = Errand.forTheClerks(engine);
        try {
            tasks.complete(errand.task().getId());
            var jobs = management.createJobQuery().processDefinitionKey("errand");
            String run = ENGINE + "/job/" + jobs.singleResult().getId() + "/execute";
            for (String role : RoleTable.roles()) {
                if (!role.equals("admin")) {
                    assertThat(staff(role).postJson(run, "{}").statusCode())
                            .as(role)
                            .isEqualTo(403);
                }
            }
            assertThat(jobs.count()).isEqualTo(1);
            assertThat(staff("admin").postJson(run, "{}").statusCode()).isNotEqualTo(403);
        } finally {
            errand.forget();
        }
    }

    @Test
    void ofAnAccountOnlyItsOwnerChangesTheName() {
        String profile = "{\"id\":\"clerk\",\"firstName\":\"Ada\",\"lastName\":\"Quay\",\"email\":\"\"}";
        assertThat(put(staff("publisher"), ENGINE + "/user/clerk/profile", profile))
                .isEqualTo(403);
        assertThat(staff("clerk")
                        .postJson(ENGINE + "/identity/verify", "{\"username\":\"admin\",\"password\":\"x\"}")
                        .statusCode())
                .as("trying somebody's password")
                .isEqualTo(403);
    }

    private Stream<Line> pages() {
        return BY_ROLE.stream().flatMap(heading -> RoleTable.lines(heading).stream());
    }

    private Stream<Line> tasks() {
        return RoleTable.lines("Whose tasks are whose").stream();
    }

    private static Door door(Line line) {
        var parts = line.what().split(" ");
        return new Door(parts[0], parts[1]);
    }

    private static String withoutSlash(Door door) {
        return door.toString().replaceAll("(?<!\\*)/$", "");
    }

    private Visitor staff(String role) {
        return STAFF.computeIfAbsent(role, account -> Visitor.signedIn(port, account, PASSWORD));
    }

    private static boolean isLetIn(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> false;
            case 302 -> !answer.headers().firstValue("Location").orElse("").endsWith("/login");
            default -> true;
        };
    }

    private static int put(Visitor visitor, String path, String body) {
        return visitor.send(visitor.to(path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private static HttpResponse<String> ask(Visitor visitor, Door door) {
        if (door.method().equals("GET")) {
            return visitor.get(door.path());
        }
        if (door.route().startsWith("/camunda/")) {
            return visitor.send(visitor.to(door.path())
                    .header("Content-Type", "application/json")
                    .method(door.method(), BodyPublishers.ofString("{}")));
        }
        return visitor.sendForm(door.path());
    }
}
