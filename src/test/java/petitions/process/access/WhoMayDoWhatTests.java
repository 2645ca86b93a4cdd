package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

@EngineTest
class WhoMayDoWhatTests {

    private static final String DEPLOYMENT =
            "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nmine\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"note\"; filename=\"note.txt\"\r\n\r\nhello\r\n--x--\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Clock clock;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ObjectMapper json;

    private String deployment;
    private Task task;

    @BeforeEach
    void anErrandForTheClerks() {
        deployment = repository
                .createDeployment()
                .addInputStream("errand.bpmn", file("errand.bpmn"))
                .addInputStream("forms/errand.html", file("forms/errand.html"))
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey(
                "errand", "milk", Map.of("petitionNumber", 300239L, "petitionTitle", "Fetch milk"));
        task = tasks.createTaskQuery().taskName("Run errand").singleResult();
    }

    @AfterEach
    void forgetIt() {
        repository.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, My group's tasks, 1",
        "clerk, My tasks, 0",
        "clerk, All tasks, 1",
        "publisher, My group's tasks, 0",
        "publisher, All tasks, 1",
        "operator, All tasks, 1",
        "department, My group's tasks, 0",
        "department, All tasks, 0",
        "clerk, Overdue, 0",
    })
    void filtersShowWhatIsTheirs(String account, String filter, int expected) throws IOException {
        assertThat(tasksIn(Visitor.signedIn(port, account, PASSWORD), filter)).hasSize(expected);
    }

    @Test
    void aClaimedTaskIsAmongMyTasksAndStaysAmongMyGroups() throws IOException {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);

        assertThat(clerk.postJson(ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"clerk\"}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(tasksIn(clerk, "My tasks")).hasSize(1);
        assertThat(tasksIn(clerk, "My group's tasks")).hasSize(1);
    }

    @Test
    void dueAndOverdueFollowTheDueDate() throws IOException {
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        task.setDueDate(Date.from(clock.instant().plus(3, ChronoUnit.DAYS)));
        tasks.saveTask(task);
        assertThat(tasksIn(clerk, "Due this week")).hasSize(1);
        assertThat(tasksIn(clerk, "Overdue")).isEmpty();

        task.setDueDate(Date.from(clock.instant().minusSeconds(1)));
        tasks.saveTask(task);
        assertThat(tasksIn(clerk, "Overdue")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"clerk", "department"})
    void whoeverSeesATaskSeesWhosePetitionItIs(String account) {
        tasks.addCandidateGroup(task.getId(), "department");
        Visitor staff = Visitor.signedIn(port, account, PASSWORD);
        String filter = idOf("My group's tasks");

        HttpResponse<String> shown = staff.send(staff.to(ENGINE + "/filter/" + filter + "/list?maxResults=15")
                .header("Content-Type", "application/json")
                .header("Accept", "application/hal+json")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(shown.body()).contains("300239", "Fetch milk");
    }

    @ParameterizedTest
    @CsvSource({"clerk", "department"})
    void theGroupsOfATaskAreShownByTheirNames(String account) {
        tasks.addCandidateGroup(task.getId(), "department");
        Visitor staff = Visitor.signedIn(port, account, PASSWORD);

        assertThat(staff.send(staff.to(ENGINE + "/task/" + task.getId()).header("Accept", "application/hal+json"))
                        .body())
                .contains("\"name\":\"Clerks\"", "\"name\":\"Departments\"");
    }

    @Test
    void aTaskIsWorkedByItsGroupOnly() {
        String complete = ENGINE + "/task/" + task.getId() + "/complete";

        assertThat(Visitor.signedIn(port, "publisher", PASSWORD)
                        .postJson(complete, "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(port, "department", PASSWORD)
                        .postJson(complete, "{}")
                        .statusCode())
                .isIn(403, 404);
        Visitor clerk = Visitor.signedIn(port, "clerk", PASSWORD);
        assertThat(clerk.get(ENGINE + "/task/" + task.getId() + "/deployed-form")
                        .body())
                .contains("Run the errand");
        assertThat(clerk.postJson(complete, "{}").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, errand, 403",
        "operator, errand, 403",
        "publisher, errand, 403",
        "admin, errand, 200",
        "clerk, petition, 403",
        "publisher, takePetitionDown, 403",
        "committee, postponeDebate, 403",
        "department, publishRelatedActivity, 403",
    })
    void onlySomeProcessesAreStartedByHand(String account, String process, int status) {
        assertThat(Visitor.signedIn(port, account, PASSWORD)
                        .postJson(ENGINE + "/process-definition/key/" + process + "/start", "{}")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"clerk, 4", "operator, 4", "publisher, 0", "committee, 0", "department, 0"})
    void tasklistOffersTheProcessesThatOneMayStart(String account, int expected) throws IOException {
        JsonNode offered = read(Visitor.signedIn(port, account, PASSWORD)
                .get(ENGINE + "/process-definition?latest=true&active=true&startableInTasklist=true"
                        + "&startablePermissionCheck=true&firstResult=0&maxResults=15"));

        assertThat(offered.findValuesAsText("key")).hasSize(expected);
        assertThat(StaffPermissions.STARTED_BY_STAFF).containsAll(offered.findValuesAsText("key"));
    }

    @ParameterizedTest
    @CsvSource({"clerk", "publisher", "committee", "department", "operator"})
    void onlyAdministratorsChangeWhoMayDoWhat(String account) {
        Visitor staff = Visitor.signedIn(port, account, PASSWORD);

        assertThat(staff.postJson(ENGINE + "/user/create", """
                        {"profile":{"id":"another"},"credentials":{"password":"another"}}""").statusCode()).isEqualTo(403);
        staff.open(Visitor.TASKLIST);
        assertThat(staff.postJson(ENGINE + "/authorization/create", """
                        {"type":1,"permissions":["ALL"],"userId":"%s","resourceType":0,"resourceId":"*"}""".formatted(account))
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff.send(staff.to(ENGINE + "/group/camunda-admin/members/" + account)
                                .PUT(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(staff.postJson(ENGINE + "/filter/create", """
                        {"resourceType":"Task","name":"Mine","query":{}}""").statusCode()).isEqualTo(403);
        assertThat(staff.send(staff.to(ENGINE + "/deployment/create")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(DEPLOYMENT)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(identities.createUserQuery().userId("another").count()).isZero();
    }

    @Test
    void anOperatorMayRetryAJobAndAClerkMayNot() {
        tasks.complete(task.getId());
        String job = management
                .createJobQuery()
                .processDefinitionKey("errand")
                .singleResult()
                .getId();

        assertThat(putRetries("clerk", job)).isEqualTo(403);
        assertThat(putRetries("operator", job)).isEqualTo(204);
    }

    private int putRetries(String account, String job) {
        Visitor staff = Visitor.signedIn(port, account, PASSWORD);
        return staff.send(staff.to(ENGINE + "/job/" + job + "/retries")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"retries\":3}")))
                .statusCode();
    }

    private JsonNode tasksIn(Visitor staff, String filter) throws IOException {
        return read(staff.postJson(ENGINE + "/filter/" + idOf(filter) + "/list?firstResult=0&maxResults=15", "{}"));
    }

    private String idOf(String filter) {
        return filters.createFilterQuery().filterName(filter).singleResult().getId();
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static InputStream file(String name) {
        return WhoMayDoWhatTests.class.getResourceAsStream("/errands/" + name);
    }
}
