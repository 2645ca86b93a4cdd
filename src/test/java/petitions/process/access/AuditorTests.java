package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import petitions.process.EngineTest;

/** Auditors read what staff did, and leave it as it is. */
@EngineTest
class AuditorTests {

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    private Errand errand;
    private Task task;
    private Visitor auditor;

    @BeforeEach
    void anErrandForTheClerks(@Autowired ProcessEngine engine) {
        errand = Errand.forTheClerks(engine);
        task = errand.task();
        auditor = Visitor.signedIn(port, "auditor", PASSWORD);
    }

    @AfterEach
    void forgetIt() {
        errand.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/petitions",
                "/staff/petitions.csv",
                "/staff/mailings",
                "/staff/mailings.json",
                "/staff/meetings",
                "/staff/failures",
                "/staff/due",
                "/staff/audit",
                "/staff/audit.csv",
                "/camunda/app/cockpit/default/",
                "/camunda/app/tasklist/default/",
                ENGINE + "/task",
                ENGINE + "/process-instance",
                ENGINE + "/history/activity-instance",
                ENGINE + "/incident",
                ENGINE + "/deployment",
            })
    void anAuditorReads(String path) {
        assertThat(auditor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void anAuditorSeesWhatCockpitShowsOfAProcess() {
        assertThat(auditor.get(ENGINE + "/process-instance/" + task.getProcessInstanceId())
                        .body())
                .contains("milk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claim | {\"userId\":\"auditor\"}",
                "unclaim | {}",
                "complete | {}",
                "submit-form | {}",
                "comment/create | {\"message\":\"Was here\"}",
                "assignee | {\"userId\":\"auditor\"}",
                "delegate | {\"userId\":\"auditor\"}",
            })
    void anAuditorLeavesTasksAlone(String step, String body) {
        assertThat(auditor.postJson(ENGINE + "/task/" + task.getId() + "/" + step, body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(errand.task().getAssignee()).isNull();
        assertThat(tasks.getTaskComments(task.getId())).isEmpty();
    }

    @Test
    void anAuditorLeavesProcessesAlone() {
        String instance = ENGINE + "/process-instance/" + task.getProcessInstanceId();

        assertThat(auditor.send(auditor.to(instance).DELETE()).statusCode()).isEqualTo(403);
        assertThat(auditor.postJson(instance + "/variables", """
                        {"modifications":{"petitionTitle":{"value":"Another","type":"String"}}}""").statusCode()).isEqualTo(403);
        assertThat(auditor.postJson(instance + "/modification", """
                        {"instructions":[{"type":"cancel","activityId":"userTask_runErrand"}]}""").statusCode())
                .isEqualTo(403);
        assertThat(errand.task()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/staff/signatures", "/staff/signatures/suspicion", "/staff/personal-data", "/staff/restored"})
    void anAuditorSeesNoSigners(String path) {
        assertThat(auditor.open(path).statusCode()).isEqualTo(403);
    }

    @Test
    void anAuditorSteersNothing() {
        assertThat(auditor.sendForm("/staff/failures/retry").statusCode()).isEqualTo(403);
        assertThat(auditor.sendForm("/staff/mailings/1/pause").statusCode()).isEqualTo(403);
        assertThat(auditor.sendForm("/staff/mailings/1/cancel").statusCode()).isEqualTo(403);
        assertThat(auditor.get("/staff/forms/start/pauseSigning").statusCode()).isIn(403, 422);
        assertThat(auditor.get("/staff/forms/task/" + task.getId()).statusCode())
                .isIn(403, 404, 422);
    }
}
