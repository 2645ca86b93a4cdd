package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.CommitteeMeetingProcess.END_DECISIONS_TOLD;
import static petitions.process.CommitteeMeetingProcess.END_MEETING_REPORTED_OVERDUE;
import static petitions.process.CommitteeMeetingProcess.END_NOTHING_TO_DECIDE;
import static petitions.process.CommitteeMeetingProcess.EVENT_MEETING_CANCELLED;
import static petitions.process.CommitteeMeetingProcess.EVENT_MEETING_OVERDUE;
import static petitions.process.CommitteeMeetingProcess.HOLD_MEETING;
import static petitions.process.CommitteeMeetingProcess.KEY;
import static petitions.process.CommitteeMeetingProcess.MAIL_AGENDA;
import static petitions.process.CommitteeMeetingProcess.REPORT_MEETING_OVERDUE;
import static petitions.process.CommitteeMeetingProcess.SEND_DECISIONS_DIGEST;
import static petitions.process.ProcessAssert.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import petitions.parliament.AgendaClosing;
import petitions.parliament.CommitteeMeetings;
import petitions.petition.Dissolutions;
import petitions.petition.PetitionId;

/** A meeting of the Committee, from its closed agenda to the digest. Christmas is a recess. */
@TestPropertySource(properties = "petitions.committee.recess=2023-12-20/2024-01-05")
class CommitteeMeetingProcessTests extends ProcessScenario {

    private static final String FIRST = "2023-11-21";
    private static final String SECOND = "2023-11-28";
    private static final String STAFF = "committee@petitions.example";

    @Autowired
    AgendaClosing closing;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    Dissolutions dissolutions;

    @BeforeEach
    void plan() {
        sweep();
    }

    @Test
    void theAgendaIsMailedAndItsTasksAreDueOnTheDayOfTheMeeting() {
        var debate = proposed();
        var answered = answered();

        agendaClosesOn("2023-11-17");

        assertThat(process(KEY, FIRST)).hasPassed(MAIL_AGENDA).isWaitingAt(HOLD_MEETING);
        assertThat(task("holdMeeting", FIRST)).isFor("clerk").isDueOn(FIRST);
        assertThat(task("decideDebate", debate)).isDueOn(FIRST);
        assertThat(task("reviewResponse", answered)).isDueOn(FIRST);
        assertThat(inbox(STAFF)).contains("Agenda of the Petitions Committee, Tuesday 21 November 2023: 2 petitions");
        assertThat(lastMailTo(STAFF))
                .contains("Pay lighthouse keepers for nights", "To decide: a debate", "Signatures: 100,000");
    }

    @Test
    void decisionsAreToldToStaffAndTheRestComesBackTheWeekAfter() {
        var agreed = proposed();
        var left = proposed();
        agendaClosesOn("2023-11-17");
        time.goesTo("2023-11-21T11:00");
        office.agreesToADebate(agreed);

        office.completes(Office.CLERK, "holdMeeting", FIRST, Map.of("reason", "The division bell rang."));

        assertThat(process(KEY, FIRST)).hasPassed(SEND_DECISIONS_DIGEST).hasEndedAt(END_DECISIONS_TOLD);
        assertThat(inbox(STAFF)).contains("What the Petitions Committee decided on Tuesday 21 November 2023");
        assertThat(lastMailTo(STAFF)).contains("Schedule a debate", "The division bell rang.", "28 November 2023");
        assertThat(task("decideDebate", left)).isDueOn(SECOND);
        agendaClosesOn("2023-11-24");
        assertThat(lastMailTo(STAFF))
                .contains(
                        "Petitions: 1",
                        "Meeting of Tuesday 21 November 2023: Put off to the meeting of 28 November 2023",
                        "The division bell rang.");
    }

    @Test
    void aDecisionThatIsPutOffInItsTaskIsDueAtTheMeetingThatHasItOnItsAgenda() {
        var debate = proposed();
        agendaClosesOn("2023-11-17");
        time.goesTo("2023-11-21T11:00");
        office.defersTheDebate(debate, SECOND);
        office.completes(Office.CLERK, "holdMeeting", FIRST, Map.of());
        agendaClosesOn("2023-11-24");

        time.goesTo("2023-11-28T00:00");

        assertThat(task("decideDebate", debate)).isDueOn(SECOND);
    }

    @Test
    void whatAMeetingBeforeTheRecessLeavesIsDueAfterIt() {
        time.goesTo("2023-12-13T10:00");
        sweep();
        var debate = proposed();
        assertThat(task("decideDebate", debate)).isDueOn("2023-12-19");
        agendaClosesOn("2023-12-15");
        time.goesTo("2023-12-19T11:00");

        office.completes(Office.CLERK, "holdMeeting", "2023-12-19", Map.of("reason", "Merry Christmas."));

        assertThat(task("decideDebate", debate)).isDueOn("2024-01-09");
        agendaClosesOn("2023-12-29");
        assertThat(engine.count(KEY)).isZero();
        agendaClosesOn("2024-01-05");
        assertThat(task("holdMeeting", "2024-01-09")).isDueOn("2024-01-09");
    }

    @Test
    void threeMeetingsWithARecessAmongThemDecideOnWhatEachLeftToTheNext() {
        time.goesTo("2023-12-06T10:00");
        sweep();
        var first = proposed();
        var second = proposed();
        var answered = answered();
        agendaClosesOn("2023-12-08");
        time.goesTo("2023-12-12T11:00");
        office.agreesToADebate(first);
        office.completes(Office.CLERK, "holdMeeting", "2023-12-12", Map.of("reason", "A division."));

        agendaClosesOn("2023-12-15");
        assertThat(lastMailTo(STAFF)).contains("Petitions: 2", "A division.");
        time.goesTo("2023-12-19T11:00");
        office.asksForARevision(answered, "2024-02-01");
        office.completes(Office.CLERK, "holdMeeting", "2023-12-19", Map.of("reason", "The House rose."));
        assertThat(lastMailTo(STAFF)).contains("Ask for a revised response", "The House rose.", "9 January 2024");

        agendaClosesOn("2024-01-05");
        assertThat(lastMailTo(STAFF)).contains("Petitions: 1", "A division.", "The House rose.");
        assertThat(task("decideDebate", second)).isDueOn("2024-01-09");
        time.goesTo("2024-01-09T11:00");
        office.agreesToADebate(second);
        office.completes(Office.CLERK, "holdMeeting", "2024-01-09", Map.of());

        assertThat(process(KEY, "2024-01-09")).hasEndedAt(END_DECISIONS_TOLD);
        agendaClosesOn("2024-01-12");
        assertThat(process(KEY, "2024-01-16")).hasEndedAt(END_NOTHING_TO_DECIDE);
        assertThat(mailings().stream().filter("committee-agenda"::equals)).hasSize(4);
        assertThat(mailings().stream().filter("staff-decisions-digest"::equals)).hasSize(3);
    }

    @Test
    void staffAreRemindedOfAMeetingThatIsNotRecorded() {
        proposed();
        agendaClosesOn("2023-11-17");
        assertThat(timer(EVENT_MEETING_OVERDUE, FIRST)).isDueAt(Instant.parse("2023-11-21T23:59:59.999Z"));

        execute(timer(EVENT_MEETING_OVERDUE, FIRST));

        assertThat(process(KEY, FIRST))
                .hasPassed(REPORT_MEETING_OVERDUE, END_MEETING_REPORTED_OVERDUE)
                .isWaitingAt(HOLD_MEETING);
        assertThat(inbox(STAFF))
                .contains(
                        "Overdue: the meeting of the Petitions Committee on Tuesday 21 November 2023 is not recorded");
    }

    @Test
    void theCommitteeIsToldThatThereIsNothingToDecide() {
        agendaClosesOn("2023-11-17");

        assertThat(process(KEY, FIRST)).hasPassed(MAIL_AGENDA).hasEndedAt(END_NOTHING_TO_DECIDE);
        assertThat(inbox(STAFF))
                .contains("No meeting of the Petitions Committee on Tuesday 21 November 2023: nothing to decide");
    }

    @Test
    void whatHangsOnAMeetingMovesWithIt() {
        var debate = proposed();
        agendaClosesOn("2023-11-17");

        office.starts("moveMeeting", move(FIRST, "2023-11-22"));

        assertThat(process("moveMeeting", FIRST)).hasEndedAt("endEvent_meetingMoved");
        assertThat(task("decideDebate", debate)).isDueOn("2023-11-22");
        assertThat(task("holdMeeting", FIRST)).isDueOn("2023-11-22");
        assertThat(timer(EVENT_MEETING_OVERDUE, FIRST)).isDueAt(Instant.parse("2023-11-22T23:59:59.999Z"));
        assertThat(refusals.ofTask(Office.CLERK, "holdMeeting", FIRST, Map.of("reason", "No time.")))
                .startsWith("The meeting of 22 November 2023 is still to come.");
    }

    @Test
    void aMeetingMayMoveBeforeItsAgendaCloses() {
        var debate = proposed();

        office.starts("moveMeeting", move(FIRST, "2023-11-20"));

        assertThat(task("decideDebate", debate)).isDueOn("2023-11-20");
        agendaClosesOn("2023-11-17");
        assertThat(task("holdMeeting", FIRST)).isDueOn("2023-11-20");
    }

    @Test
    void aDissolutionEndsTheMeetingThatWasToCome() {
        proposed();
        agendaClosesOn("2023-11-17");
        dissolutions.announce(Instant.parse("2023-11-20T00:01:00Z"), Office.CLERK);
        time.goesTo("2023-11-20T09:00");

        sweep();

        assertThat(process(KEY, FIRST)).hasPassed(EVENT_MEETING_CANCELLED).hasEndedAt(END_DECISIONS_TOLD);
        assertThat(lastMailTo(STAFF)).contains("Parliament was dissolved before the meeting.");
    }

    @Test
    void anAgendaThatNobodyGotInTimeHasNoMeeting() {
        var debate = proposed();
        time.passesWhileDown("2023-11-29T10:00");

        sweep();

        assertThat(engine.traces(KEY, FIRST)).isEmpty();
        assertThat(engine.traces(KEY, SECOND)).isEmpty();
        assertThat(mailings()).doesNotContain("committee-agenda");
        assertThat(task("decideDebate", debate)).isDueOn("2023-12-05");
    }

    @Test
    void anAgendaIsMailedOnceHoweverOftenItIsLookedAt() {
        proposed();
        agendaClosesOn("2023-11-17");
        sweep();
        sweep();
        assertThat(engine.traces(KEY, FIRST)).hasSize(1);
        assertThat(mailings().stream().filter("committee-agenda"::equals)).hasSize(1);
    }

    private static Map<String, String> move(String meeting, String to) {
        return Map.of("meeting", meeting, "meetsOn", to, "reason", "The room is let.");
    }

    /** At five in the afternoon. */
    private void agendaClosesOn(String friday) {
        time.goesTo(friday + "T17:00");
        sweep();
    }

    private void sweep() {
        new CommitteeWeek(closing, meetings, time).closesWhatIsDue();
    }

    private PetitionId answered() {
        var petition = opened();
        reaches(petition, 10_000);
        office.publishesAResponse(petition);
        return petition;
    }
}
