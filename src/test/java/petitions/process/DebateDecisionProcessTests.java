package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.DebateProcess.DECIDE_DEBATE;
import static petitions.process.DebateProcess.END_DEBATE_DECLINED;
import static petitions.process.DebateProcess.EVENT_GOVERNMENT_RESPONDED;
import static petitions.process.DebateProcess.EVENT_RECONSIDERATION_DUE;
import static petitions.process.DebateProcess.EVENT_WAIT_OVER;
import static petitions.process.DebateProcess.KEY;
import static petitions.process.DebateProcess.SCHEDULE_DEBATE;
import static petitions.process.DebateProcess.TELL_DECISION;
import static petitions.process.ProcessAssert.assertThat;
import static petitions.process.Words.notice;
import static petitions.process.Words.with;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import petitions.parliament.Debate;
import petitions.parliament.DebateId;
import petitions.petition.PetitionId;

/** Whether there will be a debate: the Committee's four answers, and how two of them come back to it. */
class DebateDecisionProcessTests extends ProcessScenario {

    private static final String AWAITED_RESPONSE = "gateway_awaitedResponse";

    @Test
    void aDebateThatIsAgreedToIsScheduledByAClerk() {
        var debate = proposed();

        office.agreesToADebate(debate);

        assertThat(process(KEY, debate)).hasPassed(DECIDE_DEBATE).isWaitingAt(SCHEDULE_DEBATE);
        assertThat(task("scheduleDebate", debate))
                .isCalled("Schedule the debate · " + petitionOf(debate))
                .isFor("clerk")
                .isDueOn("2023-11-15");
        assertThat(mailings()).isEmpty();
    }

    @Test
    void theReasonsAgainstADebateAreApprovedAndMailed() {
        var debate = proposed();

        office.declinesTheDebate(debate);
        assertThat(now(debate).state()).isEqualTo(Debate.State.DECLINED);
        assertThat(task("approveMailing", debate)).isFor("publisher");
        assertThat(mailings()).isEmpty();

        office.approvesTheMailing(debate);
        assertThat(process(KEY, debate)).hasPassed(TELL_DECISION).hasEndedAt(END_DEBATE_DECLINED);
        assertThat(mailings()).containsExactly("signer-debate-declined");
        assertThat(inbox(signerOf(petitionOf(debate)))).hasSize(1);
    }

    @Test
    void aDeferredDecisionComesBackToTheCommitteeByItself() {
        var debate = proposed();

        office.defersTheDebate(debate, "2024-01-15");

        assertThat(process(KEY, debate)).isWaitingAt(EVENT_RECONSIDERATION_DUE);
        assertThat(timer(EVENT_RECONSIDERATION_DUE, debate)).isDueAt("2024-01-15T00:00");
        execute(timer(EVENT_RECONSIDERATION_DUE, debate));
        assertThat(task("decideDebate", debate)).isFor("committee").isDueOn("2024-01-23");
        assertThat(mailings()).isEmpty();
    }

    @Test
    void itComesBackAtMidnightInLondonInSummerToo() {
        var debate = proposed();

        office.defersTheDebate(debate, "2024-06-11");

        assertThat(timer(EVENT_RECONSIDERATION_DUE, debate)).isDueAt(Instant.parse("2024-06-10T23:00:00Z"));
    }

    @Test
    void theCommitteeDecidesOnceTheGovernmentHasResponded() {
        var debate = proposed();
        office.awaitsTheResponse(debate, "2024-01-15");
        assertThat(process(KEY, debate)).isWaitingAt(AWAITED_RESPONSE);
        time.goesTo("2023-11-29T10:00");

        office.publishesAResponse(petitionOf(debate));

        assertThat(process(KEY, debate))
                .hasPassed(EVENT_GOVERNMENT_RESPONDED)
                .hasNotPassed(EVENT_WAIT_OVER)
                .isWaitingAt(DECIDE_DEBATE);
        assertThat(task("decideDebate", debate)).isDueOn("2023-12-05");
        assertThat(engine.timers(debate)).isEmpty();
    }

    @Test
    void theCommitteeIsAskedAgainEvenIfNoResponseHasCome() {
        var debate = proposed();
        office.awaitsTheResponse(debate, "2024-04-16");
        assertThat(timer(EVENT_WAIT_OVER, debate)).isDueAt("2024-04-16T00:00");

        execute(timer(EVENT_WAIT_OVER, debate));

        assertThat(process(KEY, debate))
                .hasPassed(EVENT_WAIT_OVER)
                .hasNotPassed(EVENT_GOVERNMENT_RESPONDED)
                .isWaitingAt(DECIDE_DEBATE);
        assertThat(task("decideDebate", debate)).isDueOn("2024-04-23");
    }

    @Test
    void aResponseThatNobodyAwaitsLeavesTheDebateWhereItIs() {
        var debate = proposed();

        office.publishesAResponse(petitionOf(debate));

        assertThat(process(KEY, debate))
                .hasNotPassed(EVENT_GOVERNMENT_RESPONDED)
                .isWaitingAt(DECIDE_DEBATE);
    }

    @Test
    void theCommitteeMayPutItOffAsOftenAsItLikes() {
        var debate = proposed();
        office.defersTheDebate(debate, "2023-12-01");
        time.goesTo("2023-12-01T09:00");
        office.awaitsTheResponse(debate, "2023-12-15");
        time.goesTo("2023-12-15T09:00");
        office.defersTheDebate(debate, "2024-01-15");
        time.goesTo("2024-01-15T09:00");

        office.agreesToADebate(debate);

        assertThat(process(KEY, debate)).isWaitingAt(SCHEDULE_DEBATE);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                refused("Choose what the Committee decided.", Map.of()),
                refused("Choose what the Committee decided.", with(notice(), "decision", "toss a coin")),
                refused("The subject is missing. The text is missing.", Map.of("decision", "decline")),
                refused(
                        "The subject may have 150 characters; it has 151.",
                        with(notice(), "decision", "decline", "subject", "x".repeat(151))),
                refused(
                        "The text may have 6,000 characters; it has 6,001.",
                        with(notice(), "decision", "decline", "body", "x".repeat(6_001))),
                refused(
                        "The date to look at it again is missing.",
                        with(Map.of("decision", "defer"), "reconsiderOn", null)),
                refused(
                        "The date to look at it again must lie in the future.",
                        Map.of("decision", "defer", "reconsiderOn", "2023-11-14")),
                refused(
                        "The date to look at it again must lie in the future.",
                        Map.of("decision", "awaitResponse", "reconsiderOn", "2023-11-13")));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aDecisionIsOneOfFourAndComplete(String message, Map<String, Object> values) {
        var debate = proposed();

        assertThat(refusals.ofTask(Office.COMMITTEE, "decideDebate", debate, values))
                .isEqualTo(message);

        assertThat(now(debate).state()).isEqualTo(Debate.State.PROPOSED);
        assertThat(mailings()).isEmpty();
    }

    private PetitionId petitionOf(DebateId debate) {
        return now(debate).petitions().get(0);
    }

    private static Arguments refused(String message, Map<String, ?> values) {
        return Arguments.of(message, values);
    }
}
