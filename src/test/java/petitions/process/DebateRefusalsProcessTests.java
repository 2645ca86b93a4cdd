package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.Office.CLERK;
import static petitions.process.Words.notice;
import static petitions.process.Words.numbers;
import static petitions.process.Words.sittingOn;
import static petitions.process.Words.with;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import petitions.parliament.Debate;
import petitions.parliament.DebateId;

/** What the forms refuse that give a debate a date, change it or take it away, and in which words. */
class DebateRefusalsProcessTests extends ProcessScenario {

    static Stream<Arguments> sittings() {
        return Stream.of(
                refused("The date of the debate is missing.", notice()),
                refused("The date of the debate has passed.", sittingOn("2023-11-13")),
                refused(
                        "Give either a time or a note about the time, not both.",
                        with(sittingOn("2023-12-04"), "timeNote", "after other business")),
                refused("The venue is missing.", with(sittingOn("2023-12-04"), "venue", "")),
                refused(
                        "The venue may have 100 characters; it has 101.",
                        with(sittingOn("2023-12-04"), "venue", "x".repeat(101))),
                refused(
                        "The note about the time may have 150 characters; it has 151.",
                        with(sittingOn("2023-12-04"), "debateAt", null, "timeNote", "x".repeat(151))),
                refused(
                        "The name of the member may have 100 characters; it has 101.",
                        with(sittingOn("2023-12-04"), "leadMember", "x".repeat(101))),
                refused("There is no petition 999.", with(sittingOn("2023-12-04"), "petitions", List.of(710_001, 999))),
                refused("The subject is missing.", with(sittingOn("2023-12-04"), "subject", "")),
                refused("The text is missing.", with(sittingOn("2023-12-04"), "body", "")),
                refused(
                        "This cannot be read; please enter it again.",
                        with(sittingOn("2023-12-04"), "debateAt", "teatime")));
    }

    @ParameterizedTest
    @MethodSource("sittings")
    void aDebateIsScheduledForATimeAndAPlaceToCome(String message, Map<String, Object> values) {
        var debate = proposed();
        office.agreesToADebate(debate);

        assertThat(refusals.ofTask(CLERK, "scheduleDebate", debate, values)).isEqualTo(message);

        assertThat(now(debate).date()).isNull();
        assertThat(mailings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sittings")
    void soItIsRescheduled(String message, Map<String, Object> values) {
        var debate = postponed();

        assertThat(refusals.ofTask(CLERK, "rescheduleDebate", debate, values)).isEqualTo(message);

        assertThat(now(debate).state()).isEqualTo(Debate.State.POSTPONED);
    }

    @ParameterizedTest
    @MethodSource("sittings")
    void andSoItIsMoved(String message, Map<String, Object> values) {
        var debate = scheduled();

        assertThat(refusals.ofStart(
                        CLERK, "postponeDebate", with(values, "debate", debate.toString(), "change", "move")))
                .isEqualTo(message);

        assertThat(now(debate).date().on()).isEqualTo("2023-12-04");
    }

    @Test
    void aPetitionIsInOneDebateAtATime() {
        var other = proposed();
        var inTheOther = now(other).petitions().get(0);
        var debate = proposed();
        office.agreesToADebate(debate);
        var its = now(debate).petitions().get(0);

        assertThat(refusals.ofTask(
                        CLERK,
                        "scheduleDebate",
                        debate,
                        with(sittingOn("2023-12-04"), "petitions", numbers(its, inTheOther))))
                .isEqualTo("Petition %s is in another debate (%s).".formatted(inTheOther, other));
    }

    @Test
    void aPetitionIsNotLeftOutOfItsDebate() {
        var debate = proposed();
        var another = opened();
        office.agreesToADebate(debate);

        assertThat(refusals.ofTask(
                        CLERK, "scheduleDebate", debate, with(sittingOn("2023-12-04"), "petitions", numbers(another))))
                .isEqualTo("A petition that is in the debate stays in it; it cannot be left out here.");
    }

    @Test
    void aPetitionThatWasTakenDownJoinsNoDebate() {
        var gone = opened();
        office.takesDown(gone);
        var debate = proposed();
        office.agreesToADebate(debate);
        var its = now(debate).petitions().get(0);

        assertThat(refusals.ofTask(
                        CLERK,
                        "scheduleDebate",
                        debate,
                        with(sittingOn("2023-12-04"), "petitions", numbers(its, gone))))
                .isEqualTo("Petition %s was taken down; nothing more can happen to it.".formatted(gone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "+20256-01-09", "2029-01-01"})
    void whatIsPutOffIsNotPutOffForEver(String until) {
        for (String decision : List.of("defer", "awaitResponse")) {
            assertThat(refusals.ofTask(
                            Office.COMMITTEE,
                            "decideDebate",
                            proposed(),
                            Map.of("decision", decision, "reconsiderOn", until)))
                    .isEqualTo("The date to look at it again is more than 5 years ahead.");
        }
    }

    @Test
    void aPostponedDebateHasANewDateOrNone() {
        var debate = postponed();

        assertThat(refusals.ofTask(CLERK, "rescheduleDebate", debate, Map.of("decision", "perhaps")))
                .isEqualTo("Choose what was decided.");
        assertThat(refusals.ofTask(CLERK, "rescheduleDebate", debate, Map.of("decision", "noDebate")))
                .isEqualTo("The subject is missing. The text is missing.");
    }

    static Stream<Arguments> postponements() {
        return Stream.of(
                refused("Choose what changes.", notice()),
                refused("Choose what changes.", with(notice(), "change", "forget it")),
                refused("The reason is missing.", with(notice(), "change", "postpone")),
                refused(
                        "The reason may have 1,000 characters; it has 1,001.",
                        with(notice(), "change", "postpone", "reason", "x".repeat(1_001))),
                refused(
                        "The day of the decision is missing.",
                        with(notice(), "change", "postpone", "reason", "Snow.", "decidedOn", null)),
                refused(
                        "The day of the decision lies in the future.",
                        with(notice(), "change", "postpone", "reason", "Snow.", "decidedOn", "2023-11-15")),
                refused(
                        "The subject is missing.",
                        with(notice(), "change", "postpone", "reason", "Snow.", "subject", "")),
                refused("The text is missing.", with(notice(), "change", "postpone", "reason", "Snow.", "body", "")));
    }

    @ParameterizedTest
    @MethodSource("postponements")
    void aPostponementSaysWhyAndSinceWhen(String message, Map<String, Object> values) {
        var debate = scheduled();

        assertThat(refusals.ofStart(CLERK, "postponeDebate", with(values, "debate", debate.toString())))
                .isEqualTo(message);

        assertThat(now(debate).state()).isEqualTo(Debate.State.SCHEDULED);
    }

    @Test
    void onlyADebateWithADateIsPostponedOrMoved() {
        var debate = proposed();
        var petition = now(debate).petitions().get(0);
        var postponement = with(notice(), "change", "postpone", "reason", "Snow.", "debate", debate.toString());
        var move = with(sittingOn("2023-12-04"), "change", "move", "debate", debate.toString());

        assertThat(refusals.ofStart(CLERK, "postponeDebate", postponement))
                .isEqualTo("The debate of petition %s is proposed; it can be postponed only while it is scheduled."
                        .formatted(petition));
        assertThat(refusals.ofStart(CLERK, "postponeDebate", move))
                .isEqualTo("The debate of petition %s is proposed; it can be moved only while it is scheduled."
                        .formatted(petition));
    }

    @Test
    void theDebateIsOneThatThereIs() {
        var postponement = with(notice(), "change", "postpone", "reason", "Snow.");

        assertThat(refusals.ofStart(CLERK, "postponeDebate", postponement)).isEqualTo("The debate is missing.");
        assertThat(refusals.ofStart(CLERK, "postponeDebate", with(postponement, "debate", "debate-7")))
                .isEqualTo("There is no debate debate-7.");
        assertThat(refusals.ofStart(CLERK, "postponeDebate", with(postponement, "debate", "the first")))
                .isEqualTo("“the first” is not the key of a debate.");
    }

    private DebateId scheduled() {
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");
        return debate;
    }

    private DebateId postponed() {
        var debate = scheduled();
        office.postponesTheDebate(debate);
        office.approvesTheMailing(debate);
        return debate;
    }

    private static Arguments refused(String message, Map<String, ?> values) {
        return Arguments.of(message, values);
    }
}
