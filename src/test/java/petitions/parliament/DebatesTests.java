package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.COMMITTEE;
import static petitions.Given.NEWS;
import static petitions.Given.sitting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.parliament.Debate.State;
import petitions.parliament.Notice.Kind;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Refused;

@DomainTest
class DebatesTests {

    private static final LocalDate MONDAY = LocalDate.of(2021, 3, 8);

    @Autowired
    Debates debates;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private PetitionId petition;

    @BeforeEach
    void open() {
        petition = given.petition(300001);
    }

    @Test
    void aPetitionIsProposedForADebateOnce() {
        var debate = debates.propose(petition);
        assertThat(debates.propose(petition)).isEqualTo(debate);
        assertThat(debates.require(debate))
                .isEqualTo(new Debate(debate, State.PROPOSED, null, null, List.of(petition)));
        assertThat(events.stream(DebateProposed.class))
                .containsExactly(new DebateProposed(debate, List.of(petition), FrozenClock.START, Actor.SYSTEM));
    }

    @Test
    void theNoteOfADecisionHasTheLimitOfAReason() {
        var debate = debates.propose(petition);
        var tooLong = "x".repeat(1_001);
        assertThatThrownBy(() -> debates.agree(debate, tooLong, COMMITTEE))
                .isInstanceOf(Refused.class)
                .hasMessage("The note may have 1,000 characters; it has 1,001.");
        assertThatThrownBy(() -> debates.defer(debate, null, false, tooLong, COMMITTEE))
                .hasMessage("The note may have 1,000 characters; it has 1,001."
                        + " The date to look at it again is missing.");
        debates.agree(debate, "x".repeat(1_000), COMMITTEE);
    }

    @Test
    void aPetitionThatAnotherDebateTookInStaysThere() {
        var other = given.petition(300002);
        var debate = given.scheduledDebate("2021-03-08", other, petition);
        assertThat(debates.propose(petition)).isEqualTo(debate);
        assertThat(events.stream(DebateProposed.class)).hasSize(1);
    }

    @Test
    void aPetitionWhoseDebateIsOverMayHaveAnother() {
        var first = debates.propose(petition);
        debates.decline(first, NEWS, COMMITTEE);
        var second = debates.propose(petition);
        assertThat(second).isNotEqualTo(first);
        assertThat(debates.of(petition)).extracting(Debate::id).containsExactly(second, first);
        assertThat(debates.underWay(petition)).map(Debate::id).contains(second);
    }

    @Test
    void schedulingSetsTheDateTellsItAndKeepsTheStep() {
        var debate = debates.propose(petition);
        var notice = given.schedule(debate, "2021-03-08", petition);
        assertThat(debates.require(debate))
                .isEqualTo(new Debate(debate, State.SCHEDULED, sitting("2021-03-08"), null, List.of(petition)));
        assertThat(debates.scheduled()).extracting(Debate::id).containsExactly(debate);
        var step = new DebateStep(
                debate,
                Kind.DEBATE_SCHEDULED,
                sitting("2021-03-08"),
                null,
                null,
                List.of(petition),
                notice,
                FrozenClock.START);
        assertThat(debates.history(debate)).containsExactly(step);
        assertThat(debates.stepToldBy(notice)).isEqualTo(step);
        assertThat(events.stream(DebateScheduled.class))
                .containsExactly(new DebateScheduled(
                        debate, List.of(petition), sitting("2021-03-08"), notice, FrozenClock.START, CLERK));
    }

    @Test
    void theEarliestOfThoseScheduledComesFirst() {
        var later = given.scheduledDebate("2021-03-15", petition);
        var earlier = given.scheduledDebate("2021-03-08", given.petition(300002));
        assertThat(debates.scheduled()).extracting(Debate::id).containsExactly(earlier, later);
    }

    @Test
    void aDebateIsScheduledOnceAndThenMovedFromDateToDate() {
        var debate = given.scheduledDebate("2021-03-08", petition);
        assertThatThrownBy(() -> given.schedule(debate, "2021-03-15", petition))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "The debate of petition 300001 is scheduled; it can be scheduled only while it is proposed.");
        debates.move(debate, sitting("2021-03-15"), List.of(petition), NEWS, CLERK);
        var moved = events.stream(DebateRescheduled.class).findFirst().orElseThrow();
        assertThat(moved.moved()).isTrue();
        assertThat(debates.history(debate).get(1).previousDate()).isEqualTo(MONDAY);
        assertThat(debates.require(debate).date()).isEqualTo(sitting("2021-03-15"));
    }

    @Test
    void aDebateThatWasHeldKeepsItsOutcome() {
        var debate = given.scheduledDebate("2021-03-08", petition);
        clock.setNoonOf("2021-03-09");
        var outcome = new DebateOutcome(MONDAY, "https://video.example/1", null, null, null, null);
        var notice = debates.recordOutcome(debate, outcome, new NoticeText("MPs debated it", ""), CLERK);
        assertThat(debates.require(debate).state()).isEqualTo(State.HELD);
        assertThat(debates.require(debate).date()).isEqualTo(sitting("2021-03-08"));
        assertThat(debates.outcome(debate)).contains(outcome);
        assertThat(debates.underWay(petition)).isEmpty();
        assertThat(events.stream(DebateHeld.class))
                .containsExactly(new DebateHeld(debate, List.of(petition), MONDAY, notice, clock.instant(), CLERK));
        assertThatThrownBy(() -> debates.recordOutcome(debate, outcome, NEWS, CLERK))
                .hasMessageContaining("is held; it can be recorded as held only while it is scheduled");
    }

    @Test
    void aDebateIsHeldOnItsDayAtTheEarliest() {
        var debate = given.scheduledDebate("2021-03-08", petition);
        clock.setNoonOf("2021-03-09");
        var early = new DebateOutcome(LocalDate.of(2021, 3, 5), null, null, null, null, null);
        assertThatThrownBy(() -> debates.recordOutcome(debate, early, NEWS, CLERK))
                .hasMessage("The debate of petition 300001 takes place on 8 March 2021;"
                        + " it cannot have been held before.");
        assertThat(debates.outcome(debate)).isEmpty();
    }

    @Test
    void theCommitteesDecisionsAreKeptWithTheirReasons() {
        var debate = debates.propose(petition);
        debates.defer(debate, LocalDate.of(2021, 3, 16), false, "Too early.", COMMITTEE);
        assertThat(debates.require(debate).reconsiderOn()).isEqualTo(LocalDate.of(2021, 3, 16));
        debates.defer(debate, LocalDate.of(2021, 3, 23), true, null, COMMITTEE);
        debates.agree(debate, "Let them speak.", COMMITTEE);
        assertThat(jdbc.sql("select decision || ': ' || reason from committee_decision order by id")
                        .query(String.class)
                        .list())
                .containsExactly("defer: Too early.", "await_response: ", "schedule: Let them speak.");
        assertThat(events.stream(DebateDeferred.class).map(DebateDeferred::awaitingResponse))
                .containsExactly(false, true);
        assertThat(events.stream(DebateAgreed.class)).hasSize(1);
    }

    @Test
    void aDecisionIsPutOffToADayThatIsStillToCome() {
        var debate = debates.propose(petition);
        assertThatThrownBy(() -> debates.defer(debate, null, false, null, COMMITTEE))
                .hasMessage("The date to look at it again is missing.");
        assertThatThrownBy(() -> debates.defer(debate, LocalDate.of(2021, 3, 2), false, null, COMMITTEE))
                .hasMessage("The date to look at it again must lie in the future.");
    }

    @Test
    void aDebateIsDeclinedWithItsReasons() {
        var debate = debates.propose(petition);
        assertThatThrownBy(() -> debates.decline(debate, new NoticeText("No debate", " "), COMMITTEE))
                .hasMessage("The text is missing.");
        var notice = debates.decline(debate, NEWS, COMMITTEE);
        assertThat(debates.require(debate).state()).isEqualTo(State.DECLINED);
        assertThat(debates.stepToldBy(notice).kind()).isEqualTo(Kind.DEBATE_DECLINED);
        assertThatThrownBy(() -> debates.agree(debate, null, COMMITTEE))
                .hasMessage(
                        "The debate of petition 300001 is declined; it can be decided on only while it is proposed.");
    }

    @Test
    void whatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> debates.require(new DebateId(404))).hasMessage("There is no debate debate-404.");
        assertThatThrownBy(() -> debates.agree(new DebateId(404), null, COMMITTEE))
                .hasMessage("There is no debate debate-404.");
        assertThatThrownBy(() -> debates.stepToldBy(new NoticeId(404)))
                .hasMessage("Notice 404 tells of no change to a debate.");
    }
}
