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
import petitions.platform.Refused;

@DomainTest
class PostponedDebateTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 2);
    private static final String REASON = "The sitting was cancelled.";

    @Autowired
    Debates debates;

    @Autowired
    Given given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private PetitionId petition;
    private DebateId debate;

    @BeforeEach
    void schedule() {
        petition = given.petition(300001);
        debate = given.scheduledDebate("2021-03-08", petition);
    }

    @Test
    void aPostponedDebateHasNoDateAndSaysWhichItLost() {
        var notice = debates.postpone(debate, TODAY, REASON, NEWS, CLERK);
        assertThat(debates.require(debate))
                .isEqualTo(new Debate(debate, State.POSTPONED, null, null, List.of(petition)));
        assertThat(debates.scheduled()).isEmpty();
        var step = debates.stepToldBy(notice);
        assertThat(step.date()).isNull();
        assertThat(step.previousDate()).isEqualTo(LocalDate.of(2021, 3, 8));
        assertThat(step.reason()).isEqualTo(REASON);
        assertThat(events.stream(DebatePostponed.class))
                .containsExactly(new DebatePostponed(
                        debate, List.of(petition), LocalDate.of(2021, 3, 8), REASON, notice, FrozenClock.START, CLERK));
        assertThat(jdbc.sql("select decided_on from debate_step where kind = 'debate-postponed'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TODAY);
    }

    @Test
    void aPostponedDebateGetsAnotherDate() {
        debates.postpone(debate, TODAY, REASON, NEWS, CLERK);
        assertThatThrownBy(() -> debates.move(debate, sitting("2021-03-15"), List.of(petition), NEWS, CLERK))
                .hasMessage("The debate of petition 300001 is postponed; it can be moved only while it is scheduled.");
        var notice = debates.reschedule(debate, sitting("2021-03-15"), List.of(petition), NEWS, CLERK);
        assertThat(debates.require(debate).state()).isEqualTo(State.SCHEDULED);
        assertThat(debates.stepToldBy(notice).previousDate()).isNull();
        assertThat(events.stream(DebateRescheduled.class)).singleElement().satisfies(event -> assertThat(event.moved())
                .isFalse());
        assertThat(debates.history(debate))
                .extracting(DebateStep::kind)
                .containsExactly(Kind.DEBATE_SCHEDULED, Kind.DEBATE_POSTPONED, Kind.DEBATE_RESCHEDULED);
    }

    @Test
    void aPostponedDebateMayAlsoBeGivenUp() {
        debates.postpone(debate, TODAY, REASON, NEWS, CLERK);
        debates.decline(debate, NEWS, COMMITTEE);
        assertThat(debates.require(debate).isOver()).isTrue();
    }

    @Test
    void aScheduledDebateIsNotDeclinedAndAPostponedOneNotPostponed() {
        assertThatThrownBy(() -> debates.decline(debate, NEWS, COMMITTEE))
                .isInstanceOf(Refused.class)
                .hasMessage("The debate of petition 300001 is scheduled;"
                        + " it can be declined only while it is proposed or postponed.");
        debates.postpone(debate, TODAY, REASON, NEWS, CLERK);
        assertThatThrownBy(() -> debates.postpone(debate, TODAY, REASON, NEWS, CLERK))
                .hasMessage(
                        "The debate of petition 300001 is postponed; it can be postponed only while it is scheduled.");
    }

    @Test
    void aPostponementNeedsItsDayAReasonAndWords() {
        assertThatThrownBy(() -> debates.postpone(debate, null, " ", NEWS, CLERK))
                .hasMessage("The day of the decision is missing. The reason is missing.");
        assertThatThrownBy(() -> debates.postpone(debate, TODAY.plusDays(1), REASON, NEWS, CLERK))
                .hasMessage("The day of the decision lies in the future.");
        assertThatThrownBy(() -> debates.postpone(debate, TODAY, REASON, new NoticeText(null, null), CLERK))
                .hasMessage("The subject is missing. The text is missing.");
        assertThat(debates.require(debate).state()).isEqualTo(State.SCHEDULED);
        assertThat(debates.history(debate)).hasSize(1);
    }
}
