package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.DebateProcess.ASK_FOR_OUTCOME;
import static petitions.process.DebateProcess.END_DEBATE_HELD;
import static petitions.process.DebateProcess.END_OUTCOME_ASKED_FOR;
import static petitions.process.DebateProcess.END_OUTCOME_RECORDED;
import static petitions.process.DebateProcess.END_OUTCOME_REPORTED_OVERDUE;
import static petitions.process.DebateProcess.END_STAFF_REMINDED;
import static petitions.process.DebateProcess.EVENT_DAY_BEFORE_DEBATE;
import static petitions.process.DebateProcess.EVENT_DEBATE_DAY_REACHED;
import static petitions.process.DebateProcess.EVENT_DEBATE_EVENING;
import static petitions.process.DebateProcess.EVENT_OUTCOME_OVERDUE;
import static petitions.process.DebateProcess.KEY;
import static petitions.process.DebateProcess.RECORD_OUTCOME;
import static petitions.process.DebateProcess.REMIND_STAFF;
import static petitions.process.DebateProcess.REPORT_OUTCOME_OVERDUE;
import static petitions.process.DebateProcess.TELL_DEBATE_DATE;
import static petitions.process.DebateProcess.TELL_OUTCOME;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.notice;
import static petitions.process.Words.with;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.parliament.Debate;

/** A debate that takes place on the day it was given, and what comes of it. */
class DebateDayProcessTests extends ProcessScenario {

    @ParameterizedTest(name = "debated on {0}")
    @CsvSource({
        "2023-12-04, 2023-12-03T16:00, 2023-12-04T00:00, 2023-12-05, 2023-12-04T20:00",
        "2024-04-01, 2024-03-31T16:00, 2024-04-01T00:00, 2024-04-02, 2024-04-01T20:00",
        "2024-07-01, 2024-06-30T16:00, 2024-07-01T00:00, 2024-07-02, 2024-07-01T20:00",
    })
    void theDayHasItsReminderItsTaskItsEveningAndItsDeadline(
            String debatedOn, String reminder, String day, String outcomeDue, String evening) {
        var debate = proposed();
        office.announcesADebate(debate, debatedOn);
        assertThat(process(KEY, debate)).hasPassed(TELL_DEBATE_DATE).isWaitingAt(EVENT_DEBATE_DAY_REACHED);
        assertThat(timer(EVENT_DAY_BEFORE_DEBATE, debate)).isDueAt(reminder);
        assertThat(timer(EVENT_DEBATE_DAY_REACHED, debate)).isDueAt(day);

        execute(timer(EVENT_DAY_BEFORE_DEBATE, debate));
        assertThat(process(KEY, debate)).hasPassed(REMIND_STAFF, END_STAFF_REMINDED);
        assertThat(mailings()).contains("signer-debate-scheduled").endsWith("staff-debate-reminder");

        execute(timer(EVENT_DEBATE_DAY_REACHED, debate));
        assertThat(process(KEY, debate)).isWaitingAt(RECORD_OUTCOME);
        assertThat(task("recordOutcome", debate)).isFor("clerk").isDueOn(outcomeDue);
        assertThat(timer(EVENT_DEBATE_EVENING, debate)).isDueAt(evening);
        assertThat(timer(EVENT_OUTCOME_OVERDUE, debate)).isDueAt(outcomeDue + "T23:59:59.999");
    }

    @Test
    void anOutcomeThatIsLateIsAskedForAndReportedAndTheTaskStaysOpen() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        execute(timer(EVENT_DEBATE_DAY_REACHED, debate));

        execute(timer(EVENT_DEBATE_EVENING, debate));
        assertThat(process(KEY, debate))
                .hasPassed(ASK_FOR_OUTCOME, END_OUTCOME_ASKED_FOR)
                .isWaitingAt(RECORD_OUTCOME);
        assertThat(mailings()).endsWith("staff-outcome-expected");

        execute(timer(EVENT_OUTCOME_OVERDUE, debate));
        assertThat(process(KEY, debate))
                .hasPassed(REPORT_OUTCOME_OVERDUE, END_OUTCOME_REPORTED_OVERDUE)
                .isWaitingAt(RECORD_OUTCOME);
        assertThat(mailings()).endsWith("staff-outcome-overdue");
        assertThat(engine.timers(debate)).isEmpty();
    }

    @Test
    void anOutcomeThatIsRecordedAtOnceIsAskedForByNobody() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T19:00");

        office.recordsTheOutcome(debate);

        assertThat(process(KEY, debate)).hasPassed(END_OUTCOME_RECORDED).hasNotPassed(END_DEBATE_HELD);
        assertThat(engine.timers(debate)).isEmpty();
        time.goesTo("2023-12-07T09:00");
        assertThat(mailings()).endsWith("staff-debate-reminder");
    }

    @Test
    void theOutcomeIsApprovedAndMailedAndTheDebateIsOver() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T19:00");
        office.recordsTheOutcome(debate);
        assertThat(now(debate).state()).isEqualTo(Debate.State.HELD);
        assertThat(task("approveMailing", debate)).isFor("publisher").isDueOn("2023-12-05");

        office.approvesTheMailing(debate);

        assertThat(process(KEY, debate)).hasPassed(TELL_OUTCOME).hasEndedAt(END_DEBATE_HELD);
        assertThat(mailings()).endsWith("signer-debate-held");
        assertThat(inbox(signerOf(petition))).hasSize(2);
    }

    @Test
    void aDebateOnTheVeryNextDayIsRemindedOfAtOnce() {
        var debate = proposed();
        time.goesTo("2023-12-03T18:00");

        office.announcesADebate(debate, "2023-12-04");

        assertThat(timer(EVENT_DAY_BEFORE_DEBATE, debate)).isDueAt("2023-12-03T16:00");
        time.goesTo("2023-12-03T18:01");
        assertThat(process(KEY, debate)).hasPassed(END_STAFF_REMINDED);
    }

    @Test
    void aDebateThatPassedDuringDowntimeHasEveryMailOnceAndInOrder() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");

        time.passesWhileDown("2023-12-08T08:00");

        assertThat(mailings())
                .containsExactly(
                        "signer-debate-scheduled",
                        "staff-debate-reminder",
                        "staff-outcome-expected",
                        "staff-outcome-overdue");
        assertThat(task("recordOutcome", debate)).isDueOn("2023-12-05");
    }

    @Test
    void theLinksMaySayEnoughOfADebateThatWasHeld() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T19:00");

        office.completes(
                Office.CLERK,
                "recordOutcome",
                debate,
                Map.of("transcriptUrl", "https://hansard.example/lighthouses", "body", ""));

        assertThat(debates.outcome(debate).orElseThrow().transcriptUrl())
                .isEqualTo("https://hansard.example/lighthouses");
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                refused("The date of the debate is missing.", with(notice(), "debatedOn", null)),
                refused("The date of the debate lies in the future.", with(notice(), "debatedOn", "2023-12-05")),
                refused(
                        "takes place on 4 December 2023; it cannot have been held before.",
                        with(notice(), "debatedOn", "2023-12-03")),
                refused(
                        "A link must start with https:// or http://.",
                        with(notice(), "videoUrl", "javascript:alert(1)")),
                refused("A link must start with https:// or http://.", with(notice(), "transcriptUrl", "hansard")),
                refused("The subject is missing.", with(notice(), "subject", " ")),
                refused(
                        "The text may have 6,000 characters; it has 6,001.",
                        with(notice(), "body", "x".repeat(6_001))));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void anOutcomeIsOfADebateThatWasHeldAndItsLinksLeadToTheWeb(String message, Map<String, Object> values) {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T19:00");

        assertThat(refusals.ofTask(Office.CLERK, "recordOutcome", debate, values))
                .endsWith(message);

        assertThat(now(debate).state()).isEqualTo(Debate.State.SCHEDULED);
    }

    private static Arguments refused(String message, Map<String, ?> values) {
        return Arguments.of(message, values);
    }
}
