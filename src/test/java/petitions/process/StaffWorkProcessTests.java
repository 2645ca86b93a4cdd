package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static petitions.process.Office.CLERK;
import static petitions.process.Office.COMMITTEE;
import static petitions.process.Office.PUBLISHER;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.platform.Actor;
import petitions.platform.Refused;

/** Who works on a task, on which of its drafts, and what the others are told. */
class StaffWorkProcessTests extends ProcessScenario {

    private static final Actor COLLEAGUE = new Actor("colleague");

    @Autowired
    private StaffTasks tasks;

    @Autowired
    private StaffDesk desk;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private IdentityService identities;

    @Autowired
    private ObjectMapper json;

    @AfterEach
    void signOut() {
        identities.clearAuthentication();
    }

    @Test
    void aTaskThatAColleagueCompletedIsNotThereAnyMore() {
        staff.hires(COLLEAGUE, "clerk");
        var task = task("recordResponse", askedAbout());
        tasks.complete(task.id(), CLERK, response());

        assertThatThrownBy(() -> tasks.complete(task.id(), COLLEAGUE, response()))
                .isInstanceOf(TaskGone.class)
                .hasMessage("This task is not there any more: somebody else may have completed it.");
    }

    @Test
    void aTaskThatAColleagueClaimedSaysByWhom() {
        staff.hires(COLLEAGUE, "clerk");
        var petition = askedAbout();
        var task = task("recordResponse", petition);
        engineTasks.claim(task.id(), CLERK.name());

        assertThatThrownBy(() -> tasks.complete(task.id(), COLLEAGUE, response()))
                .isInstanceOf(TaskNotClaimed.class)
                .hasMessage("clerk has claimed this task.");
        assertThat(desk.openTask(task.id(), COLLEAGUE).readOnly()).isTrue();
        assertThat(responses.require(petition).isAwaited()).isTrue();
    }

    @Test
    void aTaskIsClaimedBeforeItIsWorkedOn() {
        var task = task("recordResponse", askedAbout());
        var nothing = json.createObjectNode();

        assertThatThrownBy(() -> desk.saveTask(task.id(), nothing, CLERK))
                .hasMessage("Claim this task first; then you can work on it.");
        assertThatThrownBy(() -> desk.checkTask(task.id(), nothing, CLERK))
                .hasMessage("Claim this task first; then you can work on it.");
    }

    @Test
    void aTaskOfAnotherGroupIsNeitherSeenNorDone() {
        var petition = askedAbout();
        var task = task("recordResponse", petition);

        for (Actor stranger : List.of(PUBLISHER, COMMITTEE, new Actor("nobody"))) {
            assertThatThrownBy(() -> desk.openTask(task.id(), stranger)).isInstanceOf(TaskForOthers.class);
            assertThatThrownBy(() -> desk.previewTask(task.id(), json.valueToTree(response()), stranger))
                    .isInstanceOf(TaskForOthers.class);
            assertThatThrownBy(() -> tasks.complete(task.id(), stranger, response()))
                    .isInstanceOf(TaskForOthers.class);
        }
        assertThat(responses.require(petition).isAwaited()).isTrue();
        assertThat(task("recordResponse", petition).assignee()).isNull();
    }

    @Test
    void whoeverCouldReadATaskOfAnotherGroupCannotCompleteItInTheEngineEither() {
        var petition = askedAbout();
        var task = task("recordResponse", petition);
        identities.setAuthentication(PUBLISHER.name(), List.of("publisher"));

        assertThatThrownBy(() -> engineTasks.claim(task.id(), PUBLISHER.name()))
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> engineTasks.complete(task.id())).isInstanceOf(ProcessEngineException.class);
        identities.clearAuthentication();
        assertThat(responses.require(petition).isAwaited()).isTrue();
    }

    @Test
    void aDepartmentRecordsItsOwnResponse() {
        var petition = askedAbout();

        office.completes(new Actor("department"), "recordResponse", petition, response());

        assertThat(responses.require(petition).writtenBy()).isEqualTo("department");
    }

    @Test
    void textThatCannotBeKeptIsRefusedAtItsFieldWhereverItComesFrom() {
        var petition = askedAbout();
        var task = task("recordResponse", petition).id();
        engineTasks.claim(task, CLERK.name());
        var entered = json.createObjectNode().put("summary", "A \u0000").put("details", "We \\u0000 like trees.");
        var nested =
                json.createObjectNode().set("petitions", json.createArrayNode().add("half a tree \ud83c"));

        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> desk.saveTask(task, entered, CLERK),
                () -> desk.checkTask(task, entered, CLERK),
                () -> desk.previewTask(task, entered, CLERK))) {
            assertThat(catchThrowableOfType(Refused.class, attempt).problems())
                    .containsExactly(new Refused.Problem(
                            "summary",
                            "After “A” there is an invisible character that cannot be kept; please delete it or type it"
                                    + " anew."));
        }
        assertThatThrownBy(() -> desk.saveTask(task, nested, CLERK)).isInstanceOf(Refused.class);
        assertThat(desk.openTask(task, CLERK).draft()).isNull();
    }

    @Test
    void aTaskIsNotCompletedWithoutItsForm() {
        var petition = askedAbout();
        var task = task("recordResponse", petition);
        engineTasks.claim(task.id(), CLERK.name());
        identities.setAuthentication(CLERK.name(), List.of("clerk"));

        assertThatThrownBy(() -> engineTasks.complete(task.id()))
                .hasMessageContaining("Fill in the form of this task first.");

        identities.clearAuthentication();
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.RECORD_RESPONSE);
    }

    @Test
    void nobodyInParticularCompletesNothing() {
        var petition = askedAbout();
        var task = task("recordResponse", petition);
        engineTasks.claim(task.id(), CLERK.name());
        desk.saveTask(task.id(), json.valueToTree(response()), CLERK);

        assertThatThrownBy(() -> engineTasks.complete(task.id())).hasMessageContaining("Sign in first.");

        assertThat(responses.require(petition).isAwaited()).isTrue();
    }

    @Test
    void aSaveThatArrivesLateDoesNotReplaceWhatWasCheckedLast() {
        var petition = askedAbout();
        var task = task("recordResponse", petition);
        engineTasks.claim(task.id(), CLERK.name());
        var typedFirst = entered(desk.openTask(task.id(), CLERK), Map.of("summary", "Half a summ"));
        var typedLast = entered(desk.openTask(task.id(), CLERK), response());
        desk.saveTask(task.id(), typedLast, CLERK);
        desk.checkTask(task.id(), typedLast, CLERK);

        desk.saveTask(task.id(), typedFirst, CLERK);
        identities.setAuthentication(CLERK.name(), List.of("clerk"));
        engineTasks.complete(task.id());
        identities.clearAuthentication();

        assertThat(responses.require(petition).text().summary())
                .isEqualTo(typedLast.get("summary").asText());
    }

    @Test
    void aCheckOfAGoodFormChangesNothing() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        var petition = now(debate).petitions().get(0);
        office.asksTheDepartment(petition);
        var task = task("recordResponse", petition);
        engineTasks.claim(task.id(), CLERK.name());
        var before = tables.contents();

        desk.checkTask(task.id(), entered(desk.openTask(task.id(), CLERK), response()), CLERK);
        for (var start : Map.of(
                        "publishRelatedActivity", Words.relatedActivity(petition),
                        "postponeDebate",
                                Words.with(
                                        Words.sittingOn("2023-12-11"), "debate", debate.toString(), "change", "move"),
                        "pauseSigning", Map.<String, Object>of("reason", "Snow."),
                        "takePetitionDown",
                                Map.<String, Object>of("petitions", Words.numbers(petition), "reason", "Snow."))
                .entrySet()) {
            desk.checkStart(start.getKey(), entered(desk.openStart(start.getKey(), CLERK), start.getValue()), CLERK);
        }

        assertThat(tables.contents()).isEqualTo(before);
        assertThat(mailings()).containsExactly("signer-debate-scheduled", "department-response-requested");
    }

    @Test
    void aCheckSaysWhatTheProcessWillBeAbout() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        var petition = now(debate).petitions().get(0);
        var move = Words.with(Words.sittingOn("2023-12-11"), "debate", debate.toString(), "change", "move");
        var activity = Words.relatedActivity(petition);

        assertThat(desk.checkStart("postponeDebate", entered(desk.openStart("postponeDebate", CLERK), move), CLERK))
                .isEqualTo(debate.toString());
        assertThat(desk.checkStart(
                        "publishRelatedActivity",
                        entered(desk.openStart("publishRelatedActivity", CLERK), activity),
                        CLERK))
                .isEqualTo(petition.toString());
    }

    private JsonNode entered(StaffDesk.OpenForm form, Map<String, ?> values) {
        var all = form.values().<ObjectNode>deepCopy();
        values.forEach((field, value) -> all.set(field, json.valueToTree(value)));
        return all;
    }
}
