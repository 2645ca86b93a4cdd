package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Time.london;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.importing.Importing;
import petitions.petition.Petition;
import petitions.petition.PetitionId;

/** Petitions that come from elsewhere wait where they stand, and nobody is written to for what is past. */
@Import(Importing.class)
class ImportedPetitionsProcessTests extends ProcessScenario {

    private static final PetitionId PETITION = new PetitionId(650_001);

    private static final String OPENED = "2023-10-16T12:00:00.000Z";
    private static final String LONG_AGO = "2022-01-10T12:00:00.000Z";

    @Autowired
    Importing importing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aTuesdayInNovember() {
        time.beginsAt(A_TUESDAY);
    }

    @Test
    void anOpenPetitionCollectsUntilItsClosingInstant() {
        take("open", OPENED, null, "");
        assertThat(waiting(PetitionProcess.KEY, PETITION)).containsExactly(PetitionProcess.EVENT_CLOSING_REACHED);
        assertThat(engine.timers(PETITION))
                .extracting(EngineStep::dueAt)
                .containsExactly(london("2024-04-16T23:59:59.999"));
        time.goesTo("2024-04-18T12:00");
        assertThat(petitions.require(PETITION).state()).isEqualTo(Petition.State.CLOSED);
        assertThat(engine.count(PetitionProcess.KEY)).isZero();
    }

    @Test
    void aThresholdThatIsReachedHereIsNoticed() {
        take("open", OPENED, null, "");
        petitions.carryOver(PETITION, 10_000);
        time.settles();
        assertThat(waiting(GovernmentResponseProcess.KEY, PETITION))
                .containsExactly(GovernmentResponseProcess.REQUEST_RESPONSE);
    }

    @Test
    void aResponseIsAwaitedByTheDayThatWasPromised() {
        take("open", OPENED, null, """
                "response_threshold_reached_at": "2023-11-01T15:00:00.000Z", "departments": [{"name": "Home Office"}],""");
        assertThat(waiting(PetitionProcess.KEY, PETITION))
                .containsExactlyInAnyOrder(PetitionProcess.EVENT_CLOSING_REACHED, PetitionProcess.GOVERNMENT_RESPONSE);
        assertThat(waiting(GovernmentResponseProcess.KEY, PETITION))
                .containsExactly(GovernmentResponseProcess.RECORD_RESPONSE);
        assertThat(timer("Response overdue")).isEqualTo(london("2023-11-22T23:59:59.999"));
        assertNobodyWasMailed();
    }

    @Test
    void aResponseThatIsLateIsChasedFromItsNextWeekOn() {
        take("open", OPENED, null, """
                "response_threshold_reached_at": "2023-10-17T15:00:00.000Z", "departments": [{"name": "Home Office"}],""");
        time.settles();
        assertThat(responses.require(PETITION).overdueSince()).isEqualTo(london("2023-11-07T23:59:59.999"));
        assertThat(waiting(GovernmentResponseProcess.KEY, PETITION))
                .containsExactlyInAnyOrder(
                        GovernmentResponseProcess.RECORD_RESPONSE, GovernmentResponseProcess.EVENT_NEXT_CHASER_DUE);
        assertNobodyWasMailed();
        time.goesTo("2023-11-15T08:00");
        assertThat(responses.require(PETITION).chasersSent()).isEqualTo(1);
    }

    @Test
    void aDepartmentThatNobodyNamesIsChosenByAClerk() {
        take("open", OPENED, null, """
                "response_threshold_reached_at": "2023-10-17T15:00:00.000Z",""");
        assertThat(waiting(GovernmentResponseProcess.KEY, PETITION))
                .containsExactly(GovernmentResponseProcess.REQUEST_RESPONSE);
    }

    @Test
    void aFreshResponseWaitsForTheCommittee() {
        take("open", OPENED, null, response("2023-11-13T09:00:00.000Z"));
        assertThat(waiting(GovernmentResponseProcess.KEY, PETITION))
                .containsExactly(GovernmentResponseProcess.REVIEW_RESPONSE);
        office.acceptsTheResponse(PETITION);
        assertThat(waiting(PetitionProcess.KEY, PETITION)).containsExactly(PetitionProcess.EVENT_CLOSING_REACHED);
        assertNobodyWasMailed();
    }

    @Test
    void anOldResponseHasBeenReviewed() {
        take("open", OPENED, null, response("2023-10-24T09:00:00.000Z"));
        assertThat(waiting(PetitionProcess.KEY, PETITION)).containsExactly(PetitionProcess.EVENT_CLOSING_REACHED);
        assertThat(engine.count(GovernmentResponseProcess.KEY)).isZero();
    }

    @Test
    void whatWasAnsweredBelowTheThresholdIsAskedForNoSecondTime() {
        take("open", OPENED, null, response("2023-11-13T09:00:00.000Z"));
        petitions.carryOver(PETITION, 10_000);
        time.settles();
        assertThat(petitions.require(PETITION).responseThresholdReachedAt()).isNotNull();
        assertThat(engine.count(GovernmentResponseProcess.KEY)).isEqualTo(1);
        office.acceptsTheResponse(PETITION);
        assertThat(waiting(PetitionProcess.KEY, PETITION)).containsExactly(PetitionProcess.EVENT_CLOSING_REACHED);
        assertNobodyWasMailed();
    }

    @Test
    void aDebateIsDecidedOn() {
        take("open", OPENED, null, """
                "debate_threshold_reached_at": "2023-11-01T15:00:00.000Z",""");
        assertThat(waiting(PetitionProcess.KEY, PETITION))
                .containsExactlyInAnyOrder(PetitionProcess.EVENT_CLOSING_REACHED, PetitionProcess.AWAIT_DEBATE);
        assertThat(waiting(DebateProcess.KEY, debate())).containsExactly(DebateProcess.DECIDE_DEBATE);
    }

    @Test
    void aDebateWithADateWaitsForItsDay() {
        take("open", OPENED, null, """
                "debate_threshold_reached_at": "2023-11-01T15:00:00.000Z", "scheduled_debate_date": "2023-11-27",""");
        assertThat(waiting(DebateProcess.KEY, debate())).containsExactly(DebateProcess.EVENT_DEBATE_DAY_REACHED);
        time.goesTo("2023-11-27T10:00");
        assertThat(waiting(DebateProcess.KEY, debate())).containsExactly(DebateProcess.RECORD_OUTCOME);
    }

    @Test
    void aDebateThatHasBeenWaitsForItsOutcomeWithoutReminders() {
        take("open", OPENED, null, """
                "debate_threshold_reached_at": "2023-10-20T15:00:00.000Z", "scheduled_debate_date": "2023-11-06",""");
        time.settles();
        assertThat(waiting(DebateProcess.KEY, debate())).containsExactly(DebateProcess.RECORD_OUTCOME);
        assertThat(engine.timers(debate())).isEmpty();
        assertNobodyWasMailed();
    }

    @Test
    void aPetitionThatHasEndedHasEndedHereToo() {
        take("closed", LONG_AGO, "2022-07-10T22:59:59.999Z", response("2022-03-01T09:00:00.000Z"));
        assertThat(engine.count(PetitionProcess.KEY)).isZero();
        assertThat(engine.traces(PetitionProcess.KEY, PETITION))
                .singleElement()
                .satisfies(trace -> assertThat(trace.ended()).isTrue());
    }

    @Test
    void aPetitionThatClosedYesterdayTakesLateConfirmations() {
        take("closed", "2023-05-13T12:00:00.000Z", "2023-11-13T23:59:59.999Z", "");
        assertThat(waiting(PetitionProcess.KEY, PETITION))
                .containsExactly(PetitionProcess.EVENT_LATE_CONFIRMATIONS_OVER);
    }

    @Test
    void aCloseThatCameSinceTheFileWasMadeIsKept() {
        take("open", LONG_AGO, null, "");
        var petition = petitions.require(PETITION);
        assertThat(petition.state()).isEqualTo(Petition.State.CLOSED);
        assertThat(petition.closedAt()).isEqualTo(Instant.parse("2022-07-10T22:59:59.999Z"));
        assertThat(engine.count(PetitionProcess.KEY)).isZero();
        assertNobodyWasMailed();
    }

    @Test
    void aRejectedPetitionHasNoProcess() {
        importing.content(petition(
                "rejected", null, null, "\"rejection\": {\"code\": \"the-moon-decides\", \"details\": null},"));
        assertThat(engine.traces(PetitionProcess.KEY, PETITION)).isEmpty();
        assertThat(petitions.require(PETITION).state()).isEqualTo(Petition.State.REJECTED);
    }

    private void take(String state, String openedAt, String closedAt, String more) {
        assertThat(importing.content(petition(state, openedAt, closedAt, more)).imported())
                .isEqualTo(1);
    }

    private static String response(String at) {
        return """
                "response_threshold_reached_at": "2023-10-17T15:00:00.000Z", "government_response_at": "%1$s",
                "government_response": {"summary": "No", "details": "No.", "created_at": "%1$s", "updated_at": "%1$s"},
                "departments": [{"name": "Home Office"}],""".formatted(at);
    }

    private static String petition(String state, String openedAt, String closedAt, String more) {
        return """
                {"data": {"type": "petition", "id": %s, "attributes": {"action": "Mend the ferry", "background": "",
                 "state": "%s", "signature_count": 7, "created_at": "2021-12-10T12:00:00.000Z", %s
                 "opened_at": %s, "closed_at": %s}}}
                """.formatted(PETITION, state, more, quoted(openedAt), quoted(closedAt));
    }

    private static String quoted(String text) {
        return text == null ? null : "\"" + text + "\"";
    }

    private List<String> waiting(String process, Object key) {
        return engine.traces(process, key).stream()
                .flatMap(trace -> trace.waitingAt().stream())
                .toList();
    }

    private Instant timer(String name) {
        return engine.timers(PETITION).stream()
                .filter(timer -> timer.name().equals(name))
                .map(EngineStep::dueAt)
                .findFirst()
                .orElseThrow()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    private Object debate() {
        return debates.of(PETITION).get(0).id();
    }

    private void assertNobodyWasMailed() {
        time.settles();
        assertThat(jdbc.sql("select kind from mailing").query(String.class).list())
                .isEmpty();
    }
}
