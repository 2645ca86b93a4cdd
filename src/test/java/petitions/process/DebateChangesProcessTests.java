package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.DebateProcess.END_DEBATE_DECLINED;
import static petitions.process.DebateProcess.END_DEBATE_HELD;
import static petitions.process.DebateProcess.EVENT_DAY_BEFORE_DEBATE;
import static petitions.process.DebateProcess.EVENT_DEBATE_DAY_REACHED;
import static petitions.process.DebateProcess.EVENT_DEBATE_MOVED;
import static petitions.process.DebateProcess.EVENT_DEBATE_POSTPONED;
import static petitions.process.DebateProcess.KEY;
import static petitions.process.DebateProcess.RESCHEDULE_DEBATE;
import static petitions.process.DebateProcess.TELL_DEBATE_DATE;
import static petitions.process.DebateProcess.TELL_DECISION;
import static petitions.process.DebateProcess.TELL_POSTPONEMENT;
import static petitions.process.Office.CLERK;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.numbers;
import static petitions.process.Words.sittingOn;
import static petitions.process.Words.with;

import org.junit.jupiter.api.Test;
import petitions.parliament.Debate;

/** Debates that are postponed, rescheduled and moved: what hung on the old date is withdrawn, and everyone hears. */
class DebateChangesProcessTests extends ProcessScenario {

    @Test
    void aPostponementWithdrawsTheOldDateAndAsksForANewOne() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-11-24T11:00");

        office.postponesTheDebate(debate);
        assertThat(process("postponeDebate", debate)).hasEndedAt("endEvent_debateChanged");
        assertThat(engine.timers(debate)).isEmpty();
        assertThat(process(KEY, debate)).hasPassed(EVENT_DEBATE_POSTPONED).isWaitingAt(TELL_POSTPONEMENT);

        office.approvesTheMailing(debate);
        assertThat(mailings()).endsWith("signer-debate-scheduled", "signer-debate-postponed");
        assertThat(process(KEY, debate)).hasPassed(TELL_POSTPONEMENT).isWaitingAt(RESCHEDULE_DEBATE);
        assertThat(task("rescheduleDebate", debate)).isFor("clerk").isDueOn("2023-11-28");
        assertThat(now(debate).state()).isEqualTo(Debate.State.POSTPONED);
        time.goesTo("2023-12-06T09:00");
        assertThat(mailings()).endsWith("signer-debate-postponed");
    }

    @Test
    void aPostponedDebateIsRescheduledElsewhereWithASecondPetition() {
        var debate = proposed();
        var first = now(debate).petitions().get(0);
        var second = opened();
        office.announcesADebate(debate, "2023-12-04");
        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);
        assertThat(inbox(signerOf(second))).isEmpty();

        office.completes(
                CLERK,
                "rescheduleDebate",
                debate,
                with(
                        sittingOn("2024-02-05"),
                        "venue",
                        "House of Commons Chamber",
                        "debateAt",
                        null,
                        "timeNote",
                        "after other business",
                        "petitions",
                        numbers(first, second)));

        assertThat(timer(EVENT_DAY_BEFORE_DEBATE, debate)).isDueAt("2024-02-04T16:00");
        assertThat(task("approveMailing", debate)).isCalled("Approve the mailing · %s, %s".formatted(first, second));
        office.approvesTheMailing(debate);
        assertThat(process(KEY, debate)).hasPassed(TELL_DEBATE_DATE).isWaitingAt(EVENT_DEBATE_DAY_REACHED);
        assertThat(now(debate).date().words())
                .isEqualTo("Monday 5 February 2024, after other business, House of Commons Chamber");
        assertThat(inbox(signerOf(first))).hasSize(3);
        assertThat(inbox(signerOf(second))).hasSize(1);
        time.goesTo("2024-02-05T20:30");
        office.recordsTheOutcome(debate);
        office.approvesTheMailing(debate);
        assertThat(process(KEY, debate)).hasEndedAt(END_DEBATE_HELD);
        assertThat(inbox(signerOf(second))).hasSize(2);
    }

    @Test
    void aPostponedDebateMayComeToNothing() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.announcesADebate(debate, "2023-12-04");
        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);

        office.completes(CLERK, "rescheduleDebate", debate, with(Words.notice(), "decision", "noDebate"));
        office.approvesTheMailing(debate);

        assertThat(process(KEY, debate)).hasPassed(TELL_DECISION).hasEndedAt(END_DEBATE_DECLINED);
        assertThat(process(PetitionProcess.KEY, petition)).hasPassed(PetitionProcess.END_DEBATE_STRAND_ENDED);
        assertThat(mailings()).endsWith("signer-debate-postponed", "signer-debate-declined");
    }

    @Test
    void aMovedDebateHasItsNewDateAtOnce() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");

        office.movesTheDebate(debate, "2024-04-08");

        assertThat(process(KEY, debate)).hasPassed(EVENT_DEBATE_MOVED).isWaitingAt(TELL_DEBATE_DATE);
        assertThat(engine.timers(debate)).hasSize(1);
        assertThat(timer(EVENT_DAY_BEFORE_DEBATE, debate)).isDueAt("2024-04-07T16:00");
        office.approvesTheMailing(debate);
        assertThat(timer(EVENT_DEBATE_DAY_REACHED, debate)).isDueAt("2024-04-08T00:00");
        assertThat(mailings()).endsWith("signer-debate-scheduled", "signer-debate-rescheduled");
    }

    @Test
    void ofADebateMovedTwiceWithinAnHourOnlyTheLastDateIsTold() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.announcesADebate(debate, "2023-12-04");

        office.movesTheDebate(debate, "2023-12-11");
        time.goesTo("2023-11-14T11:10");
        office.movesTheDebate(debate, "2023-12-18");

        assertThat(engine.openTasksNaming(petition))
                .filteredOn(name -> name.startsWith("Approve the mailing"))
                .hasSize(1);
        office.approvesTheMailing(debate);
        assertThat(mailings()).containsExactly("signer-debate-scheduled", "signer-debate-rescheduled");
        assertThat(lastMailTo(signerOf(petition)))
                .contains("4 December 2023", "18 December 2023")
                .doesNotContain("11 December");
        assertThat(timer(EVENT_DEBATE_DAY_REACHED, debate)).isDueAt("2023-12-18T00:00");
        assertThat(engine.timers(debate)).hasSize(2);
    }

    @Test
    void anOldDateThatIsStillBeingMailedReachesNobodyAfterTheMove() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.announcesADebate(debate, "2023-12-04");
        office.movesTheDebate(debate, "2023-12-11");
        time.holdsMail();
        office.approvesTheMailing(debate);

        office.movesTheDebate(debate, "2023-12-18");
        time.releasesMail();
        assertThat(inbox(signerOf(petition))).hasSize(1);

        office.approvesTheMailing(debate);
        assertThat(inbox(signerOf(petition))).hasSize(2);
        assertThat(lastMailTo(signerOf(petition))).contains("18 December 2023");
    }

    @Test
    void aMoveWhileTheFirstDateStillWaitsForApprovalIsToldAsTheFirst() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        office.agreesToADebate(debate);
        office.schedulesTheDebate(debate, "2023-12-04");

        office.movesTheDebate(debate, "2023-12-11");
        office.approvesTheMailing(debate);

        assertThat(mailings()).containsExactly("signer-debate-scheduled");
        assertThat(inbox(signerOf(petition))).hasSize(1);
        assertThat(timer(EVENT_DEBATE_DAY_REACHED, debate)).isDueAt("2023-12-11T00:00");
    }

    @Test
    void aDebateIsPostponedWhileItsDateStillWaitsForApproval() {
        var debate = proposed();
        office.agreesToADebate(debate);
        office.schedulesTheDebate(debate, "2023-12-04");

        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);

        assertThat(process(KEY, debate)).hasPassed(EVENT_DEBATE_POSTPONED).isWaitingAt(RESCHEDULE_DEBATE);
        assertThat(mailings()).containsExactly("signer-debate-postponed");
    }

    @Test
    void aDebateIsPostponedOnItsVeryDay() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        time.goesTo("2023-12-04T09:00");

        office.postponesTheDebate(debate);

        assertThat(engine.timers(debate)).isEmpty();
        assertThat(engine.openTasksNaming(debate)).isEmpty();
        assertThat(process(KEY, debate)).isWaitingAt(TELL_POSTPONEMENT);
    }

    @Test
    void aDebateIsPostponedAndRescheduledAndPostponedAgain() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);
        office.completes(CLERK, "rescheduleDebate", debate, sittingOn("2023-12-11"));
        office.approvesTheMailing(debate);

        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);

        assertThat(process(KEY, debate)).isWaitingAt(RESCHEDULE_DEBATE);
        assertThat(mailings())
                .containsExactly(
                        "signer-debate-scheduled",
                        "signer-debate-postponed",
                        "signer-debate-rescheduled",
                        "signer-debate-postponed");
    }
}
