package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.GovernmentResponseProcess.APPROVE_RESPONSE;
import static petitions.process.GovernmentResponseProcess.ASK_DEPARTMENT;
import static petitions.process.GovernmentResponseProcess.ASK_FOR_REVISION;
import static petitions.process.GovernmentResponseProcess.CORRECT_RESPONSE;
import static petitions.process.GovernmentResponseProcess.END_RESPONSE_ACCEPTED;
import static petitions.process.GovernmentResponseProcess.END_RESPONSE_RECORDED;
import static petitions.process.GovernmentResponseProcess.KEY;
import static petitions.process.GovernmentResponseProcess.MAIL_SIGNERS;
import static petitions.process.GovernmentResponseProcess.PUBLISH_RESPONSE;
import static petitions.process.GovernmentResponseProcess.RECORD_RESPONSE;
import static petitions.process.GovernmentResponseProcess.REVIEW_RESPONSE;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.with;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import petitions.parliament.GovernmentResponse;

/** From the request to a response that the Committee accepts, in as many versions as it takes. */
class GovernmentResponseProcessTests extends ProcessScenario {

    @Test
    void theDepartmentIsWrittenToAndHasThreeWeeks() {
        var petition = askedAbout();

        assertThat(process(KEY, petition)).hasPassed(ASK_DEPARTMENT).isWaitingAt(RECORD_RESPONSE);
        assertThat(task("recordResponse", petition))
                .isCalled("Record the response · " + petition)
                .isFor("clerk", "department")
                .isDueOn("2023-12-05");
        assertThat(inbox("petitions@lighthouses.example.org")).hasSize(1);
        assertThat(mailings()).containsExactly("department-response-requested");
    }

    @Test
    void aTaskThatArisesOnAFridayIsDueOnMonday() {
        var petition = opened();
        time.goesTo("2023-11-17T16:00");

        reaches(petition, 10_000);

        assertThat(task("requestResponse", petition)).isDueOn("2023-11-20");
    }

    @Test
    void aDepartmentThatNobodyHasEnteredYetCanBeAsked() {
        var petition = opened();
        reaches(petition, 10_000);

        office.completes(
                Office.CLERK,
                "requestResponse",
                petition,
                Map.of(
                        "department", "new",
                        "newDepartment", "Ministry of Tides",
                        "departmentEmail", "petitions@tides.example.org"));

        assertThat(responses.require(petition).department()).isEqualTo("Ministry of Tides");
        assertThat(inbox("petitions@tides.example.org")).hasSize(1);
    }

    @Test
    void aRecordedResponseIsApprovedByAnotherPersonBeforeAnyoneOutsideSeesIt() {
        var petition = askedAbout();

        office.recordsTheResponse(petition);

        assertThat(process(KEY, petition)).hasPassed(END_RESPONSE_RECORDED).isWaitingAt(APPROVE_RESPONSE);
        assertThat(task("approveResponse", petition)).isFor("publisher").isDueOn("2023-11-15");
        assertThat(responses.require(petition).isPublished()).isFalse();
        assertThat(inbox(signerOf(petition))).isEmpty();
    }

    @Test
    void anApprovedResponseIsPublishedMailedAndPutBeforeTheCommittee() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);

        office.approvesTheResponse(petition);

        assertThat(process(KEY, petition))
                .hasPassed(PUBLISH_RESPONSE, MAIL_SIGNERS)
                .hasNotPassed(CORRECT_RESPONSE)
                .isWaitingAt(REVIEW_RESPONSE);
        assertThat(responses.require(petition).isPublished()).isTrue();
        assertThat(mailings()).containsExactly("department-response-requested", "signer-government-responded");
        assertThat(inbox(signerOf(petition))).hasSize(1);
        assertThat(inbox(creatorOf(petition))).hasSize(1);
        assertThat(task("reviewResponse", petition)).isFor("committee").isDueOn("2023-11-21");
    }

    @Test
    void theCommitteeConsidersOnTuesdayWhatWasReadyByTheEndOfFridaysWork() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);
        time.goesTo("2023-11-17T16:55");
        office.approvesTheResponse(petition);
        assertThat(task("reviewResponse", petition)).isDueOn("2023-11-21");

        var tooLate = askedAbout();
        office.recordsTheResponse(tooLate);
        time.goesTo("2023-11-17T17:01");
        office.approvesTheResponse(tooLate);
        assertThat(task("reviewResponse", tooLate)).isDueOn("2023-11-28");
    }

    @Test
    void aResponseThatIsReturnedIsCorrectedAndApprovedAgain() {
        var petition = askedAbout();
        office.recordsTheResponse(petition);

        office.returnsTheResponse(petition, "The second paragraph is missing.");

        assertThat(process(KEY, petition)).hasNotPassed(PUBLISH_RESPONSE).isWaitingAt(CORRECT_RESPONSE);
        assertThat(task("correctResponse", petition)).isFor("clerk").isDueOn("2023-11-15");
        assertThat(responses.require(petition).returnedReason()).isEqualTo("The second paragraph is missing.");
        assertThat(inbox(signerOf(petition))).isEmpty();

        office.completes(Office.CLERK, "correctResponse", petition, Map.of("details", "All of it."));
        assertThat(process(KEY, petition)).hasPassed(CORRECT_RESPONSE).isWaitingAt(APPROVE_RESPONSE);
        office.approvesTheResponse(petition);

        assertThat(responses.require(petition).text().details()).isEqualTo("All of it.");
        assertThat(inbox(signerOf(petition))).hasSize(1);
    }

    @Test
    void theCommitteeAcceptsAResponseAndTheStrandEnds() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);

        office.acceptsTheResponse(petition);

        assertThat(process(KEY, petition)).hasNotPassed(ASK_FOR_REVISION).hasEndedAt(END_RESPONSE_ACCEPTED);
        assertThat(responses.require(petition).state()).isEqualTo(GovernmentResponse.State.ACCEPTED);
    }

    @Test
    void theCommitteeAsksForARevisedResponseByADate() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);

        office.asksForARevision(petition, "2024-01-12");

        assertThat(process(KEY, petition)).hasPassed(ASK_FOR_REVISION).isWaitingAt(RECORD_RESPONSE);
        assertThat(task("recordResponse", petition))
                .isFor("clerk", "department")
                .isDueOn("2024-01-12");
        assertThat(responses.require(petition).version()).isEqualTo(2);
        assertThat(mailings()).endsWith("department-revision-requested");
    }

    @Test
    void aRevisedResponseIsMailedToThoseWhoHadTheFirst() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        office.asksForARevision(petition, "2024-01-12");
        office.recordsTheResponse(petition);

        office.approvesTheResponse(petition);

        assertThat(mailings()).endsWith("signer-government-response-revised");
        assertThat(inbox(signerOf(petition))).hasSize(2);
        assertThat(process(KEY, petition)).isWaitingAt(REVIEW_RESPONSE);
        assertThat(responses.all(petition))
                .extracting(GovernmentResponse::version)
                .containsExactly(2, 1);
        assertThat(responses.all(petition)).allMatch(GovernmentResponse::isPublished);
    }

    @Test
    void theCommitteeMayAskAsOftenAsItTakes() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        for (int version = 2; version <= 4; version++) {
            office.asksForARevision(petition, "2024-01-12");
            office.recordsTheResponse(petition);
            office.approvesTheResponse(petition);
            assertThat(responses.require(petition).version()).isEqualTo(version);
        }

        office.acceptsTheResponse(petition);

        assertThat(process(KEY, petition)).hasEndedAt(END_RESPONSE_ACCEPTED);
        assertThat(inbox(signerOf(petition))).hasSize(4);
    }

    @Test
    void theFormSuggestsTwoWeeksAndADayForARevision() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);

        office.completes(
                Office.COMMITTEE,
                "reviewResponse",
                petition,
                with(Map.of(), "decision", "revise", "reason", "It says nothing of the dogs."));

        assertThat(responses.require(petition).dueOn()).isEqualTo(LocalDate.parse("2023-11-29"));
    }

    @Test
    void theClosingOfThePetitionLeavesItsResponseAlone() {
        var petition = opened();
        time.goesTo("2024-05-10T10:00");
        reaches(petition, 10_000);
        office.asksTheDepartment(petition);

        execute(timer(PetitionProcess.EVENT_CLOSING_REACHED, petition));
        execute(timer(PetitionProcess.EVENT_LATE_CONFIRMATIONS_OVER, petition));

        assertThat(process(PetitionProcess.KEY, petition)).isWaitingAt(PetitionProcess.GOVERNMENT_RESPONSE);
        assertThat(process(KEY, petition)).isWaitingAt(RECORD_RESPONSE);
        assertThat(mailings()).endsWith("creator-petition-closed");
    }
}
