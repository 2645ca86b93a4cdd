package petitions.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.EngineTest.PASSWORD;
import static petitions.process.access.Visitor.ENGINE;

import java.net.http.HttpRequest.BodyPublishers;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
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
class WhoMayDoWhatTests {

    private static final String DEPLOYMENT =
            "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nmine\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"note\"; filename=\"note.txt\"\r\n\r\nhello\r\n--x--\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private IdentityService identities;

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
        "publisher, restorePetition, 403",
        "department, petitionAdmission, 403",
        "moderator, pauseSigning, 403",
        "auditor, pauseSigning, 403",
        "committee, postponeDebate, 403",
        "committee, moveMeeting, 403",
        "department, publishRelatedActivity, 403",
    })
    void onlySomeProcessesAreStartedByHand(String account, String process, int status) {
        assertThat(Visitor.signedIn(port, account, PASSWORD)
                        .postJson(ENGINE + "/process-definition/key/" + process + "/start", "{}")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"clerk", "moderator", "publisher", "committee", "department", "operator", "auditor"})
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
        assertThat(putRetries("auditor", job)).isEqualTo(403);
        assertThat(putRetries("operator", job)).isEqualTo(204);
    }

    private int putRetries(String account, String job) {
        Visitor staff = Visitor.signedIn(port, account, PASSWORD);
        return staff.send(staff.to(ENGINE + "/job/" + job + "/retries")
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString("{\"retries\":3}")))
                .statusCode();
    }
}
