package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.PetitionProcess.END_PETITION_TAKEN_DOWN;
import static petitions.process.ProcessAssert.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.parliament.Debate;
import petitions.petition.PetitionId;
import petitions.process.form.FormView;

/** A petition that leaves the site takes its tasks, its calls and its mail with it. */
class TakeDownProcessTests extends ProcessScenario {

    @Autowired
    private StaffDesk desk;

    @Autowired
    private TaskService engineTasks;

    @Test
    void anOpenPetitionIsCountedAndWaitedForNoMore() {
        var petition = opened();

        office.takesDown(petition);

        assertThat(process(PetitionProcess.KEY, petition)).hasEndedAt(END_PETITION_TAKEN_DOWN);
        assertThat(engine.timers(petition)).isEmpty();
        assertThat(process("takePetitionDown", petition)).hasEndedAt("endEvent_takeDownRecorded");
        assertThat(mailings()).isEmpty();
    }

    @Test
    void itsResponseIsAwaitedNoMore() {
        var petition = askedAbout();
        time.goesTo("2023-12-01T09:00");

        office.takesDown(petition);

        assertNothingIsLeftOf(petition);
        time.goesTo("2024-06-01T00:00");
        assertThat(mailings()).containsExactly("department-response-requested");
    }

    @Test
    void aResponseThatWaitsForApprovalIsNotPublished() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);

        office.takesDown(petition);

        assertNothingIsLeftOf(petition);
        assertThat(responses.require(petition).isPublished()).isFalse();
    }

    @Test
    void aMailingThatIsUnderWayStops() {
        var petition = askedAbout();
        time.holdsMail();
        office.recordsTheResponse(petition);
        office.approvesTheResponse(petition);
        assertThat(process(MailingProcess.KEY, petition)).isWaitingAt(MailingProcess.AWAIT_MAILING);

        office.takesDown(petition);
        time.releasesMail();

        assertNothingIsLeftOf(petition);
        assertThat(inbox(signerOf(petition))).isEmpty();
        assertThat(inbox(creatorOf(petition))).isEmpty();
    }

    @Test
    void relatedActivityThatWaitsForApprovalIsNotMailed() {
        var petition = opened();
        office.publishesRelatedActivity(petition);

        office.takesDown(petition);

        assertNothingIsLeftOf(petition);
        assertThat(process("publishRelatedActivity", petition)).hasEndedAt("endEvent_petitionTakenDown");
        assertThat(mailings()).isEmpty();
    }

    @Test
    void theOnlyPetitionOfADebateEndsIt() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.agreesToADebate(debate);
        office.schedulesTheDebate(debate, "2023-12-04");

        office.takesDown(petition);

        assertThat(now(debate).state()).isEqualTo(Debate.State.EMPTIED);
        assertThat(process(DebateProcess.KEY, debate)).hasEndedAt(DebateProcess.END_DEBATE_EMPTIED);
        assertNothingIsLeftOf(petition);
        assertThat(engine.timers(debate)).isEmpty();
        assertThat(engine.count(MailingProcess.KEY)).isZero();
    }

    @Test
    void theOtherPetitionsOfADebateKeepItAndOnlyTheirSignersHear() {
        var debate = proposed();
        var first = now(debate).petitions().get(0);
        var second = opened();
        office.agreesToADebate(debate);
        office.completes(
                Office.CLERK,
                "scheduleDebate",
                debate,
                Words.with(Words.sittingOn("2023-12-04"), "petitions", Words.numbers(first, second)));

        assertThat(task("approveMailing", debate)).isCalled("Approve the mailing · %s, %s".formatted(first, second));
        office.takesDown(first);

        var task = task("approveMailing", debate);
        assertThat(task).isCalled("Approve the mailing · " + second);
        assertThat(engineTasks.getVariableLocal(task.id(), Variables.PETITION_NUMBER))
                .isEqualTo(second.toString());
        var form = desk.openTask(task.id(), Office.PUBLISHER);
        assertThat(form.view().petitions())
                .extracting(FormView.PetitionPanel::number)
                .containsExactly(second.number());
        assertThat(form.view().facts()).contains(new FormView.Fact("Will be mailed to", "3 people", null));
        assertThat(form.view().notes())
                .containsExactly(new FormView.Note(
                        "Petition %s is left out".formatted(first),
                        "It has been taken down since; nobody is mailed about it."));
        assertThat(desk.previewTask(task.id(), form.values(), Office.PUBLISHER)).hasSize(2);

        office.approvesTheMailing(debate);

        assertThat(now(debate).petitions()).containsExactly(second);
        assertThat(process(DebateProcess.KEY, debate)).isUnderWay();
        assertThat(inbox(signerOf(first))).isEmpty();
        assertThat(inbox(signerOf(second))).hasSize(1);
        time.goesTo("2023-12-04T18:00");
        assertThat(task("recordOutcome", debate)).isCalled("Record the outcome · " + second);
    }

    @Test
    void aMailingOfASharedDebateThatIsUnderWayGoesOnForTheOthers() {
        var debate = proposed();
        var first = now(debate).petitions().get(0);
        var second = opened();
        office.agreesToADebate(debate);
        office.completes(
                Office.CLERK,
                "scheduleDebate",
                debate,
                Words.with(Words.sittingOn("2023-12-04"), "petitions", Words.numbers(first, second)));
        time.holdsMail();
        office.approvesTheMailing(debate);

        office.takesDown(first);
        time.releasesMail();

        assertThat(inbox(signerOf(first))).isEmpty();
        assertThat(inbox(signerOf(second))).hasSize(1);
        assertThat(process(MailingProcess.KEY, debate)).hasEndedAt(MailingProcess.END_MAILING_DELIVERED);
    }

    @Test
    void signaturesThatWereNotCountedYetHoldUpNobody() {
        var petition = opened();
        var other = opened();
        reaches(petition, 9_999);
        signatures.addSubscribed(petition, "Ffion Llewelyn", "ffion@mail.example.org");
        signatures.addSubscribed(other, "Ffion Llewelyn", "ffion@mail.example.org");
        petitions.takeDown(petition, "It names a keeper.", Office.CLERK);

        time.settles();

        assertThat(now(other).signatureCount()).isEqualTo(4);
        assertNothingIsLeftOf(petition);
    }

    @Test
    void itIsTakenDownOnce() {
        var petition = opened();
        office.takesDown(petition);

        assertThat(refusals.ofStart(
                        Office.CLERK,
                        "takePetitionDown",
                        Map.of("petitions", Words.numbers(petition), "reason", "Again.")))
                .isEqualTo("Petition %s was taken down; nothing more can happen to it.".formatted(petition));
    }

    private void assertNothingIsLeftOf(PetitionId petition) {
        assertThat(engine.openTasksNaming(petition)).isEmpty();
        assertThat(engine.timers(petition)).isEmpty();
        assertThat(process(PetitionProcess.KEY, petition)).hasEndedAt(END_PETITION_TAKEN_DOWN);
    }
}
