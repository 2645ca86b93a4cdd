package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static petitions.process.GovernmentResponseProcess.EVENT_NEXT_CHASER_DUE;
import static petitions.process.GovernmentResponseProcess.EVENT_RESPONSE_OVERDUE;
import static petitions.process.GovernmentResponseProcess.REQUEST_RESPONSE;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Time.london;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.process.life.DeadlineHasGone;
import petitions.process.life.Lives;
import petitions.process.life.MovableDeadline;
import petitions.process.life.MovingDeadlines;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** A deadline is moved with a reason: the timer, its task and the domain's own date together, or none of them. */
class MovingDeadlinesProcessTests extends ProcessScenario {

    private static final Actor OPERATOR = new Actor("operator");
    private static final LocalDate LATER = LocalDate.parse("2023-12-20");

    @Autowired
    private MovingDeadlines deadlines;

    @Autowired
    private Lives lives;

    @Autowired
    private Timeline timeline;

    @Test
    void theResponseIsOverdueAtTheNewDateAndNotAtTheOld() {
        var petition = askedAbout();

        moves(deadline(petition, EVENT_RESPONSE_OVERDUE), LATER, "The minister is ill.");

        time.goesTo("2023-12-06T12:00");
        assertThat(responses.require(petition).overdueSince()).isNull();
        assertThat(mailings()).doesNotContain("staff-response-overdue");
        time.goesTo("2023-12-21T00:00");
        assertThat(responses.require(petition).overdueSince()).isEqualTo(london("2023-12-20T23:59:59.999"));
        assertThat(mailings()).contains("staff-response-overdue", "department-response-chased");
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2023-12-27T23:59:59.999");
    }

    @Test
    void theTaskAndTheResponseAreDueWithTheTimer() {
        var petition = askedAbout();

        moves(deadline(petition, EVENT_RESPONSE_OVERDUE), LATER, "The minister is ill.");

        assertThat(timer(EVENT_RESPONSE_OVERDUE, petition)).isDueAt("2023-12-20T23:59:59.999");
        assertThat(task("recordResponse", petition).dueAt()).isEqualTo(london("2023-12-20T23:59:59.999"));
        assertThat(responses.require(petition).dueOn()).isEqualTo(LATER);
    }

    @Test
    void theTimelineTellsStaffAloneWhoMovedItFromWhenToWhenAndWhy() {
        var petition = askedAbout();

        moves(deadline(petition, EVENT_RESPONSE_OVERDUE), LATER, " The minister\nis ill. ");

        assertThat(timeline.of(petition))
                .extracting(TimelineEntry::kind, TimelineEntry::summary, TimelineEntry::actor)
                .contains(tuple(
                        "deadline-moved",
                        "The deadline “Response overdue” was moved from 5 December 2023 to 20 December 2023: The minister is ill.",
                        "operator"));
        assertThat(timeline.publicOf(petition))
                .extracting(TimelineEntry::kind)
                .isNotEmpty()
                .doesNotContain("deadline-moved");
    }

    @Test
    void theReplyByDateOfARevisionMovesToo() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        office.asksForARevision(petition, "2024-04-05");

        moves(deadline(petition, EVENT_RESPONSE_OVERDUE), LocalDate.parse("2024-04-26"), "Easter.");

        assertThat(responses.require(petition).dueOn()).isEqualTo("2024-04-26");
        assertThat(responses.all(petition))
                .extracting(response -> response.dueOn().toString())
                .containsExactly("2024-04-26", "2023-12-05");
    }

    @Test
    void aLateResponseStaysLateAndOnlyItsNextReminderMoves() {
        var petition = askedAbout();
        execute(timer(EVENT_RESPONSE_OVERDUE, petition));
        assertThat(movable(petition)).containsExactly(EVENT_NEXT_CHASER_DUE);

        moves(deadline(petition, EVENT_NEXT_CHASER_DUE), LATER, "They have promised it for then.");

        time.goesTo("2023-12-19T12:00");
        assertThat(responses.require(petition).chasersSent()).isEqualTo(1);
        time.goesTo("2023-12-21T00:00");
        assertThat(responses.require(petition).chasersSent()).isEqualTo(2);
        assertThat(timer(EVENT_NEXT_CHASER_DUE, petition)).isDueAt("2023-12-26T23:59:59.999");
        assertThat(responses.require(petition).dueOn()).isEqualTo("2023-12-05");
    }

    @Test
    void aTaskWithoutATimerIsDueOnAnotherDay() {
        var petition = opened();
        reaches(petition, 10_000);

        moves(deadline(petition, REQUEST_RESPONSE), LATER, "Everybody is away.");

        assertThat(task("requestResponse", petition).dueAt()).isEqualTo(london("2023-12-20T23:59:59.999"));
        assertThat(deadline(petition, REQUEST_RESPONSE).dueAt()).isEqualTo(london("2023-12-20T23:59:59.999"));
    }

    @Test
    void theOutcomeOfADebateIsDueLaterAndItsPetitionsSayWhy() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T18:00");
        var outcome = lives.of(petition, List.of(debate)).deadlines().stream()
                .filter(due -> due.activity().equals(DebateProcess.EVENT_OUTCOME_OVERDUE))
                .findFirst()
                .orElseThrow();

        moves(outcome, LATER, "Hansard is late.");

        assertThat(task("recordOutcome", debate).dueAt()).isEqualTo(london("2023-12-20T23:59:59.999"));
        assertThat(timeline.of(petition)).extracting(TimelineEntry::kind).endsWith("deadline-moved");
    }

    @Test
    void whatWasPromisedToThePublicIsNotMovedByHand() {
        var petition = opened();

        assertThat(engine.timers(petition)).isNotEmpty();
        assertThat(movable(petition)).isEmpty();
        var instance = lives.of(petition, List.of()).instances().get(0).id();
        assertThatThrownBy(() -> deadlines.require(instance, PetitionProcess.EVENT_CLOSING_REACHED))
                .isInstanceOf(DeadlineHasGone.class);
    }

    @Test
    void aDateThatIsPastOrTheSameAndAMissingReasonAreRefusedTogether() {
        var petition = askedAbout();
        var deadline = deadline(petition, EVENT_RESPONSE_OVERDUE);

        assertThatThrownBy(() -> moves(deadline, LocalDate.parse("2023-11-13"), " "))
                .isInstanceOf(Refused.class)
                .hasMessage("The new date has passed already. The reason is missing.");
        assertThatThrownBy(() -> moves(deadline, LocalDate.parse("2023-12-05"), "No change."))
                .hasMessage("It is due on that day already.");
        assertThatThrownBy(() -> moves(deadline, LATER, "a".repeat(501)))
                .hasMessage("The reason may have 500 characters; it has 501.");
        assertThatThrownBy(() -> moves(deadline, LocalDate.parse("2203-12-20"), "A slip."))
                .hasMessage("The new date is more than 5 years ahead.");
        assertThat(deadline(petition, EVENT_RESPONSE_OVERDUE)).isEqualTo(deadline);
        assertThat(responses.require(petition).dueOn()).isEqualTo("2023-12-05");
    }

    @Test
    void itMayBeBroughtForwardToToday() {
        var petition = askedAbout();

        moves(deadline(petition, EVENT_RESPONSE_OVERDUE), LocalDate.parse("2023-11-14"), "They have refused.");

        assertThat(timer(EVENT_RESPONSE_OVERDUE, petition)).isDueAt("2023-11-14T23:59:59.999");
    }

    @Test
    void aStepThatWasLeftMeanwhileHasNoDeadline() {
        var petition = askedAbout();
        var deadline = deadline(petition, EVENT_RESPONSE_OVERDUE);
        office.recordsTheResponse(petition);

        assertThatThrownBy(() -> moves(deadline, LATER, "The minister is ill."))
                .isInstanceOf(DeadlineHasGone.class)
                .hasMessageStartingWith("This step was left meanwhile");
    }

    @Test
    void whoeverIsSecondIsToldOfTheFirst() {
        var petition = askedAbout();
        var deadline = deadline(petition, EVENT_RESPONSE_OVERDUE);
        moves(deadline, LATER, "The minister is ill.");

        assertThatThrownBy(() -> moves(deadline, LocalDate.parse("2023-12-15"), "Before the recess."))
                .isInstanceOf(DeadlineHasGone.class)
                .hasMessage("Somebody else has moved it meanwhile; it is due on 20 December 2023 now.");
    }

    @Test
    void ofSeveralAtOnceOneMovesItAndTheOthersAreToldKindly() {
        var petition = opened();
        reaches(petition, 10_000);
        var deadline = deadline(petition, REQUEST_RESPONSE);
        assertThat(AtOnce.times(6, () -> moves(deadline, LATER, "Everybody is away.")))
                .hasSize(5)
                .allMatch(DeadlineHasGone.class::isInstance);
        office.asksTheDepartment(petition);
        var response = deadline(petition, EVENT_RESPONSE_OVERDUE);

        assertThat(AtOnce.times(6, () -> moves(response, LATER, "The minister is ill.")))
                .hasSize(5)
                .allMatch(DeadlineHasGone.class::isInstance);
        assertThat(timeline.of(petition).stream().filter(entry -> entry.kind().equals("deadline-moved")))
                .hasSize(2);
    }

    private void moves(MovableDeadline deadline, LocalDate to, String reason) {
        deadlines.move(deadline.instance(), deadline.activity(), deadline.dueAt(), to, reason, OPERATOR);
    }

    private MovableDeadline deadline(PetitionId petition, String activity) {
        return lives.of(petition, List.of()).deadlines().stream()
                .filter(due -> due.activity().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private List<String> movable(PetitionId petition) {
        return lives.of(petition, List.of()).deadlines().stream()
                .map(MovableDeadline::activity)
                .toList();
    }
}
