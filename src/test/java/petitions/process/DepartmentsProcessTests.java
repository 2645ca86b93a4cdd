package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.response;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.ApplicationTest;
import petitions.journey.RunningApplication;
import petitions.parliament.Departments;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.process.access.DepartmentGroups;

/** Whoever answers for one department has nothing to do with what another was asked. */
class DepartmentsProcessTests extends ProcessScenario {

    private static final String FERRIES = "Department for Ferries";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Actor OF_LIGHTHOUSES = new Actor("keeper");
    private static final Actor OF_FERRIES = new Actor("skipper");
    private static final Actor OF_NONE = new Actor("landlubber");

    @Autowired
    private Departments departments;

    @Autowired
    private DepartmentGroups groups;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private TasksOfDepartments tasksOfDepartments;

    @LocalServerPort
    private int port;

    private PetitionId petition;
    private TaskSummary task;

    @BeforeEach
    void aPetitionThatLighthousesIsAsked() {
        petition = askedAbout();
        task = task("recordResponse", petition);
        departments.save(FERRIES, null, null, "petitions@ferries.example.org");
        hire(OF_LIGHTHOUSES, Words.DEPARTMENT);
        hire(OF_FERRIES, FERRIES);
        staff.hires(OF_NONE, "department");
    }

    @Test
    void theDepartmentThatWasAskedRecordsItsResponse() {
        office.completes(OF_LIGHTHOUSES, "recordResponse", petition, response());

        assertThat(task("approveResponse", petition)).isFor("publisher");
    }

    @Test
    void anotherDepartmentNeitherSeesTheTaskNorTouchesItByAnyDoor() throws Exception {
        for (Actor other : List.of(OF_FERRIES, OF_NONE)) {
            assertThatThrownBy(() -> office.completes(other, "recordResponse", petition, response()))
                    .isInstanceOf(TaskForOthers.class);
            var browser = signedIn(other);
            assertThat(browser.ask(ENGINE + "/task").orElseThrow()).isEmpty();
            for (String path : List.of("", "/form", "/form-variables", "/variables", "/identity-links", "/comment")) {
                assertThat(browser.page(ENGINE + "/task/" + task.id() + path))
                        .as(path)
                        .doesNotContain("petitionTitle", "Lighthouses", task.name());
            }
            assertThat(browser.ask("/staff/forms/task/" + task.id())).isEmpty();
            assertThat(browser.send(
                            ENGINE + "/task/" + task.id() + "/claim", "{\"userId\":\"%s\"}".formatted(other.name())))
                    .isIn(403, 404);
            assertThat(browser.send(ENGINE + "/task/" + task.id() + "/complete", "{}"))
                    .isIn(403, 404);
            assertThat(browser.send(ENGINE + "/task/" + task.id() + "/comment/create", "{\"message\":\"Ahoy\"}"))
                    .isIn(400, 403, 404);
            assertThat(browser.ask(ENGINE + "/history/task").orElseThrow()).isEmpty();
            assertThat(browser.ask(ENGINE + "/process-instance").orElseThrow()).isEmpty();
        }
        assertThat(engineTasks
                        .createTaskQuery()
                        .taskId(task.id())
                        .singleResult()
                        .getAssignee())
                .isNull();
        assertThat(engineTasks.getTaskComments(task.id())).isEmpty();
    }

    @Test
    void whoeverNoLongerAnswersForItIsShutOutWithinSecondsThoughSignedIn() throws Exception {
        var browser = signedIn(OF_LIGHTHOUSES);
        assertThat(browser.ask(ENGINE + "/task").orElseThrow()).hasSize(1);

        identities.deleteMembership(OF_LIGHTHOUSES.name(), groups.ensure(Words.DEPARTMENT));

        assertThat(browser.ask("/staff/forms/task/" + task.id())).isEmpty();
        await().until(() -> browser.ask(ENGINE + "/task").orElseThrow().isEmpty());
    }

    @Test
    void whoAnswersForNoDepartmentIsToldWhatToDo() throws Exception {
        assertThat(signedIn(OF_NONE).page("/staff"))
                .contains("Your account belongs to no department yet", "Ask an administrator");
        assertThat(signedIn(OF_FERRIES).page("/staff"))
                .contains("Nothing waits for you")
                .doesNotContain("Your account belongs to no department yet");
    }

    /** As before departments had groups of their own. */
    @Test
    void whatWasOpenToAllDepartmentsIsPutRightAtTheStart() {
        String group = groups.ensure(Words.DEPARTMENT);
        engineTasks.deleteCandidateGroup(task.id(), group);
        engineTasks.addCandidateGroup(task.id(), "department");

        tasksOfDepartments.afterSingletonsInstantiated();

        assertThat(task("recordResponse", petition).groups()).containsExactlyInAnyOrder("clerk", group);
    }

    private void hire(Actor who, String department) {
        staff.hires(who, "department");
        identities.createMembership(who.name(), groups.ensure(department));
    }

    private RunningApplication signedIn(Actor who) throws Exception {
        var user = identities.createUserQuery().userId(who.name()).singleResult();
        user.setPassword(ApplicationTest.STAFF_PASSWORD);
        identities.saveUser(user);
        var browser = new RunningApplication(port);
        browser.signIn(who.name(), ApplicationTest.STAFF_PASSWORD);
        browser.page("/camunda/app/tasklist/default/");
        return browser;
    }
}
