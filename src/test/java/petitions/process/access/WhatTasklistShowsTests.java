package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
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
class WhatTasklistShowsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    @Autowired
    private FilterService filters;

    @Autowired
    private ObjectMapper json;

    private Errand errand;
    private Task task;

    @BeforeEach
    void anErrandForTheClerks(@Autowired ProcessEngine engine) {
        errand = Errand.forTheClerks(engine);
        task = errand.task();
    }

    @AfterEach
    void forgetIt() {
        errand.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, My group's tasks, 1",
        "clerk, My tasks, 0",
        "clerk, All tasks, 1",
        "publisher, My group's tasks, 0",
        "publisher, All tasks, 1",
        "operator, All tasks, 1",
        "moderator, My group's tasks, 0",
        "auditor, My group's tasks, 0",
        "auditor, All tasks, 1",
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

    @ParameterizedTest
    @CsvSource({"clerk, 7", "operator, 7", "publisher, 0", "committee, 0", "department, 0", "moderator, 0", "auditor, 0"
    })
    void tasklistOffersTheProcessesThatOneMayStart(String account, int expected) throws IOException {
        JsonNode offered = read(Visitor.signedIn(port, account, PASSWORD)
                .get(ENGINE + "/process-definition?latest=true&active=true&startableInTasklist=true"
                        + "&startablePermissionCheck=true&firstResult=0&maxResults=15"));

        assertThat(offered.findValuesAsText("key")).hasSize(expected);
        assertThat(StaffPermissions.STARTED_BY_STAFF).containsAll(offered.findValuesAsText("key"));
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
}
