package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.util.Map;
import org.junit.jupiter.api.Test;
import petitions.parliament.Debate;
import petitions.petition.Petition.State;
import petitions.petition.PetitionId;

/** A petition that was taken down by mistake goes on where it stands, and nobody hears twice. */
class RestoreProcessTests extends ProcessScenario {

    @Test
    void anOpenPetitionHasAnotherSixMonths() {
        var petition = openedOn("2023-08-31T12:00");
        time.goesTo("2023-12-01T12:00");
        office.takesDown(petition);
        time.goesTo("2024-03-30T23:30");

        restores(petition);

        assertThat(process("restorePetition", petition)).hasEndedAt("endEvent_restoreRecorded");
        assertThat(now(petition).state()).isEqualTo(State.OPEN);
        assertThat(now(petition).takenDownAt()).isNull();
        assertThat(now(petition).openedAt()).isBefore(london("2023-09-01T00:00"));
        assertThat(timer(PetitionProcess.EVENT_CLOSING_REACHED, petition).dueAt())
                .isEqualTo(london("2024-09-30T23:59:59.999"));
        assertThat(mailings()).isEmpty();
        execute(timer(PetitionProcess.EVENT_CLOSING_REACHED, petition));
        assertThat(now(petition).closedAt()).isEqualTo(london("2024-09-30T23:59:59.999"));
    }

    @Test
    void aPetitionThatHadClosedStaysClosed() {
        var petition = opened();
        time.goesTo("2024-06-01T12:00");
        office.takesDown(petition);

        restores(petition);

        assertThat(now(petition).state()).isEqualTo(State.CLOSED);
        assertThat(now(petition).closedAt()).isEqualTo(london("2024-05-14T23:59:59.999"));
        assertThat(process(PetitionProcess.KEY, petition)).hasEndedAt(PetitionProcess.END_PETITION_ENDED);
        assertThat(engine.timers(petition)).isEmpty();
    }

    @Test
    void aResponseThatWasAwaitedIsAwaitedWithTheDateItHad() {
        var petition = askedAbout();
        office.takesDown(petition);
        int mails = mailings().size();

        restores(petition);

        assertThat(task("recordResponse", petition).dueAt()).isEqualTo(london("2023-12-05T23:59:59.999"));
        assertThat(mailings()).hasSize(mails);
        office.recordsTheResponse(petition);
        office.approvesTheResponse(petition);
        assertThat(inbox(signerOf(petition))).hasSize(1);
    }

    @Test
    void aResponseThatFellDueMeanwhileIsLateAndChasedOnce() {
        var petition = askedAbout();
        office.takesDown(petition);
        time.goesTo("2023-12-20T12:00");

        restores(petition);
        time.goesTo("2023-12-20T12:01");

        assertThat(responses.require(petition).overdueSince()).isNotNull();
        assertThat(mailings()).endsWith("staff-response-overdue", "department-response-chased");
        office.takesDown(petition);
        int mails = mailings().size();
        restores(petition);
        time.goesTo("2023-12-20T12:02");
        assertThat(mailings()).hasSize(mails);
        assertThat(timer("event_nextChaserDue", petition).dueAt()).isEqualTo(london("2023-12-26T23:59:59.999"));
    }

    @Test
    void aResponseThatWaitedForApprovalWaitsForItAgain() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        office.takesDown(petition);

        restores(petition);

        office.approvesTheResponse(petition);
        assertThat(inbox(signerOf(petition))).hasSize(1);
        assertThat(task("reviewResponse", petition)).isNotNull();
    }

    @Test
    void aPublishedResponseIsReviewedAndNobodyIsMailedAgain() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        office.takesDown(petition);
        int mails = inbox(signerOf(petition)).size();

        restores(petition);

        office.acceptsTheResponse(petition);
        assertThat(inbox(signerOf(petition))).hasSize(mails);
        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(PetitionProcess.EVENT_CLOSING_REACHED);
    }

    @Test
    void theOthersOfADebateKeepItAndTheRestoredPetitionComesBeforeTheCommitteeAnew() {
        var debate = proposed();
        var first = now(debate).petitions().get(0);
        var second = opened();
        office.agreesToADebate(debate);
        office.completes(
                Office.CLERK,
                "scheduleDebate",
                debate,
                Words.with(Words.sittingOn("2023-12-04"), "petitions", Words.numbers(first, second)));
        office.takesDown(first);

        restores(first);

        assertThat(now(debate).petitions()).containsExactly(second);
        assertThat(now(debate).state()).isEqualTo(Debate.State.SCHEDULED);
        assertThat(debateOf(first)).isNotEqualTo(debate);
        assertThat(task("decideDebate", debateOf(first))).isNotNull();
        assertThat(inbox(signerOf(first))).isEmpty();
    }

    @Test
    void onlyWhatWasTakenDownIsRestored() {
        var petition = opened();

        assertThat(refusals.ofStart(
                        Office.CLERK,
                        "restorePetition",
                        Map.of("petition", petition.toString(), "reason", "A mistake.")))
                .isEqualTo("Petition %s is open; only one that was taken down is restored.".formatted(petition));
        assertThat(refusals.ofStart(Office.CLERK, "restorePetition", Map.of("petition", "", "reason", "")))
                .isEqualTo("Choose a petition. The reason is missing.");
    }

    private void restores(PetitionId petition) {
        office.starts("restorePetition", Map.of("petition", petition.toString(), "reason", "It named nobody."));
    }
}
