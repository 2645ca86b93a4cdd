package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

/** Whoever may work on a task decides it in its form, and has no way around it. */
@EngineTest
class WorkByFormsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    private Errand errand;
    private String task;

    @BeforeEach
    void anErrandForTheClerks(@Autowired ProcessEngine engine) {
        errand = Errand.forTheClerks(engine);
        task = errand.task().getId();
    }

    @AfterEach
    void forgetIt() {
        errand.forget();
    }

    @Test
    void oneClaimsGivesBackCommentsAndCompletes() {
        var clerk = clerk();

        assertThat(post(clerk, "/claim", "{\"userId\":\"clerk\"}")).isEqualTo(204);
        assertThat(post(clerk, "/comment/create", "{\"message\":\"On my way.\"}"))
                .isEqualTo(200);
        assertThat(post(clerk, "/unclaim", "{}")).isEqualTo(204);
        assertThat(post(clerk, "/claim", "{\"userId\":\"clerk\"}")).isEqualTo(204);
        assertThat(clerk.postJson(ENGINE + "/task/count", "{}").statusCode()).isEqualTo(200);
        assertThat(post(clerk, "/submit-form", "{\"variables\":{}}")).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | | {\"name\":\"Nothing to do\",\"due\":null}",
                "PUT | / | {\"name\":\"Nothing to do\"}",
                "DELETE | | {}",
                "PUT | /variables/petitionNumber | {\"value\":\"1\",\"type\":\"String\"}",
                "PUT | /localVariables/petitionNumber | {\"value\":\"1\",\"type\":\"String\"}",
                "POST | /variables | {\"modifications\":{\"petitionNumber\":{\"value\":\"1\"}}}",
                "POST | /assignee | {\"userId\":\"publisher\"}",
                "POST | /delegate | {\"userId\":\"publisher\"}",
                "POST | /resolve | {\"variables\":{\"petitionNumber\":{\"value\":\"1\"}}}",
                "POST | /bpmnError | {\"errorCode\":\"x\",\"variables\":{\"petitionNumber\":{\"value\":\"1\"}}}",
                "POST | /bpmnEscalation | {\"escalationCode\":\"x\"}",
                "POST | /identity-links | {\"groupId\":\"department\",\"type\":\"candidate\"}",
                "POST | /identity-links/delete | {\"groupId\":\"clerk\",\"type\":\"candidate\"}",
                "POST | /claim | {\"userId\":\"publisher\"}",
                "POST | /claim | {}",
                "POST | /claim/ | {\"userId\":\"publisher\"}",
                "POST | /complete | {\"variables\":{\"petitionNumber\":{\"value\":\"1\"}}}",
                "POST | /submit-form | {\"variables\":{\"petitionNumber\":{\"value\":\"1\"}}}",
                "POST | /submit-form/ | {\"variables\":{\"petitionNumber\":{\"value\":\"1\"}}}",
            })
    void nothingElseIsDoneToATask(String method, String step, String content) {
        var clerk = clerk();
        var before = state();

        HttpResponse<String> refused = clerk.send(clerk.to(ENGINE + "/task/" + task + (step == null ? "" : step))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(content)));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("permission").containsPattern("\"message\":\"[A-Z][^\"]+\\.\"");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nothingIsAttachedToATask() {
        var clerk = clerk();

        assertThat(clerk.send(clerk.to(ENGINE + "/task/" + task + "/attachment/create")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString("--x--")))
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":{\"petitionNumber\":{\"value\":\"1\"}}}",
                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"x\"}]}",
                "{\"skipCustomListeners\":true}"
            })
    void aProcessStartsFromItsFormOnly(String content) {
        for (String way : new String[] {"/start", "/submit-form", "/start/"}) {
            HttpResponse<String> refused =
                    clerk().postJson(ENGINE + "/process-definition/key/pauseSigning" + way, content);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("This is decided in the form, and nothing is changed beside it.");
        }
    }

    @Test
    void theEngineItselfGivesWorkersNoMoreThanTheWork() {
        var granted = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .groupIdIn("clerk")
                .singleResult();

        assertThat(granted.isPermissionGranted(TaskPermissions.TASK_WORK)).isTrue();
        assertThat(granted.isPermissionGranted(TaskPermissions.UPDATE)).isFalse();
    }

    @Test
    void anAdministratorMendsWhatIsBroken() {
        var admin = Visitor.signedIn(port, "admin", PASSWORD);

        assertThat(admin.send(admin.to(ENGINE + "/task/" + task + "/variables/petitionNumber")
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"value\":\"1\",\"type\":\"String\"}")))
                        .statusCode())
                .isEqualTo(204);
    }

    private Object state() {
        var now = tasks.createTaskQuery().taskId(task).singleResult();
        return now.getName()
                + now.getAssignee()
                + now.getDelegationState()
                + tasks.getVariables(task)
                + tasks.getIdentityLinksForTask(task).size();
    }

    private Visitor clerk() {
        return Visitor.signedIn(port, "clerk", PASSWORD);
    }

    private int post(Visitor staff, String step, String content) {
        return staff.postJson(ENGINE + "/task/" + task + step, content).statusCode();
    }
}
