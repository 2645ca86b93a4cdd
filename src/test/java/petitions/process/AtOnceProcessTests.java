package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.process.Office.CLERK;
import static petitions.process.Office.PUBLISHER;
import static petitions.process.ProcessAssert.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import petitions.mailing.MailingFinished;
import petitions.parliament.DebateDate;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.NoticeText;
import petitions.platform.Actor;
import petitions.platform.Refused;

/** What arrives eight times in one instant happens once. */
class AtOnceProcessTests extends ProcessScenario {

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

    @Autowired
    private Messages messages;

    @Autowired
    private ManagementService management;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aThresholdThatEightCountsCrossCallsForOneResponse() {
        var petition = opened();
        reaches(petition, 9_997);

        var failures = AtOnce.times(8, () -> petitions.count(petition, 1));
        time.settles();

        assertThat(failures).isEmpty();
        assertThat(now(petition).signatureCount()).isEqualTo(10_005);
        assertThat(engine.traces(GovernmentResponseProcess.KEY, petition)).hasSize(1);
    }

    @Test
    void aMessageThatIsDeliveredEightTimesMovesTheDebateOnce() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");

        var failures = AtOnce.times(
                8,
                () -> messages.deliver(
                        DebateProcess.DEBATE_POSTPONED, debate.toString(), Map.of(Variables.NOTICE_ID, "1")));

        assertThat(failures).hasSize(7);
        assertThat(management
                        .createJobQuery()
                        .activityId(DebateProcess.TELL_POSTPONEMENT)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aPostponementThatEightPeopleRecordIsRecordedOnceAndTheOthersHearWhy() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        var text = new NoticeText(Words.HEADLINE, Words.BODY);
        var decidedOn = now(debate).date().on().minusDays(20);

        var failures = AtOnce.times(8, () -> debates.postpone(debate, decidedOn, Words.REASON, text, CLERK));
        time.settles();

        assertThat(failures).hasSize(7).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is postponed; it can be postponed only while it is scheduled."));
        assertThat(debates.history(debate)).hasSize(2);
        assertThat(process(DebateProcess.KEY, debate)).isWaitingAt(DebateProcess.TELL_POSTPONEMENT);
    }

    @RepeatedTest(5)
    void aTaskThatEightPeopleCompleteIsCompletedOnceAndTheOthersHearThatItIsGone() {
        var petition = opened();
        reaches(petition, 10_000);
        office.asksTheDepartment(petition);
        var task = task("recordResponse", petition).id();
        engineTasks.claim(task, CLERK.name());
        var entered = desk.openTask(task, CLERK).values().<ObjectNode>deepCopy();
        Words.response().forEach((field, value) -> entered.set(field, json.valueToTree(value)));
        desk.saveTask(task, entered, CLERK);

        var failures = AtOnce.times(8, () -> {
            identities.setAuthentication(CLERK.name(), List.of("clerk"));
            engineTasks.complete(task);
        });

        assertThat(failures).hasSize(7).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(TaskGone.class)
                .hasMessage("This task is not there any more: somebody else may have completed it."));
        assertThat(responses.require(petition).state()).isEqualTo(GovernmentResponse.State.RECORDED);
    }

    @Test
    void aChangeThatTheProcessDoesNotAwaitChangesNothing() {
        var debate = proposed();
        var sitting = new DebateDate(LocalDate.parse("2023-12-04"), null, null, "Westminster Hall", null);
        var text = new NoticeText(Words.HEADLINE, Words.BODY);
        debates.schedule(debate, sitting, now(debate).petitions(), text, CLERK);
        var before = tables.contents();

        assertThatThrownBy(() -> debates.postpone(debate, LocalDate.parse("2023-11-14"), Words.REASON, text, CLERK))
                .isInstanceOf(MismatchingMessageCorrelationException.class);

        assertThat(tables.contents()).isEqualTo(before);
    }

    @Test
    void theEndOfAMailingThatIsToldEightTimesLeadsToOneReview() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        time.holdsMail();
        office.approvesTheResponse(petition);
        var finished = new MailingFinished(lastMailing(), 3, 3, false, time.now());

        AtOnce.times(8, () -> events.publishEvent(finished));

        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.REVIEW_RESPONSE);
        assertThat(engine.openTasksNaming(petition)).containsExactly("Review the response · " + petition);
    }

    @Test
    void ofTwoClerksWhoCompleteOneTaskTheSecondIsRefusedKindly() {
        staff.hires(COLLEAGUE, "clerk");
        var petition = askedAbout();
        var task = task("recordResponse", petition).id();

        var failures = AtOnce.all(List.of(
                () -> tasks.complete(task, CLERK, Words.response()),
                () -> tasks.complete(task, COLLEAGUE, Words.response())));
        time.settles();

        assertThat(failures).singleElement().isInstanceOf(Refused.class);
        assertThat(process(GovernmentResponseProcess.KEY, petition))
                .isWaitingAt(GovernmentResponseProcess.APPROVE_RESPONSE);
    }

    @Test
    void ofOnePersonsTwoWindowsTheSecondIsRefusedKindly() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        var task = task("approveResponse", petition).id();

        var failures = AtOnce.times(2, () -> tasks.complete(task, PUBLISHER, Map.of("decision", "approve")));
        time.settles();

        assertThat(failures).singleElement().isInstanceOf(Refused.class);
        assertThat(inbox(signerOf(petition))).hasSize(1);
    }

    @Test
    void aPauseThatEightPeopleBeginBeginsOnce() {
        opened();

        var failures = AtOnce.times(8, () -> signing.pause("Snow.", CLERK));

        assertThat(failures).hasSize(7).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(Refused.class)
                .hasMessage("Signing is paused already."));
        signing.resume(CLERK);
        assertThat(signing.isPaused()).isFalse();
    }
}
