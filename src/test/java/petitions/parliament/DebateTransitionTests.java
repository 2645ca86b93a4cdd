package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import petitions.Given;
import petitions.parliament.Debate.State;
import petitions.petition.PetitionId;
import petitions.platform.Refused;

/** What each state of a debate allows, and that it refuses everything else. */
class DebateTransitionTests {

    private enum Deed {
        DECIDE("decided on", Debate::mayBeDecided),
        SCHEDULE("scheduled", Debate::mayBeScheduled),
        MOVE("moved", Debate::mayBeMoved),
        POSTPONE("postponed", Debate::mayBePostponed),
        RESCHEDULE("rescheduled", Debate::mayBeRescheduled),
        DECLINE("declined", Debate::mayBeDeclined),
        HOLD("recorded as held", debate -> debate.mayHaveItsOutcomeRecorded(LocalDate.of(2021, 3, 8)));

        private final String words;
        private final Consumer<Debate> rule;

        Deed(String words, Consumer<Debate> rule) {
            this.words = words;
            this.rule = rule;
        }
    }

    private static final Map<State, Set<Deed>> ALLOWED = Map.of(
            State.PROPOSED, EnumSet.of(Deed.DECIDE, Deed.SCHEDULE, Deed.DECLINE),
            State.SCHEDULED, EnumSet.of(Deed.MOVE, Deed.POSTPONE, Deed.HOLD),
            State.POSTPONED, EnumSet.of(Deed.RESCHEDULE, Deed.DECLINE),
            State.HELD, EnumSet.noneOf(Deed.class),
            State.DECLINED, EnumSet.noneOf(Deed.class),
            State.EMPTIED, EnumSet.noneOf(Deed.class));

    @ParameterizedTest
    @EnumSource
    void eachStateAllowsItsOwnStepsAndNoOther(State state) {
        assertThat(ALLOWED).containsKey(state);
        var debate = in(state, 300001);
        for (Deed deed : Deed.values()) {
            if (ALLOWED.get(state).contains(deed)) {
                assertThatCode(() -> deed.rule.accept(debate)).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> deed.rule.accept(debate))
                        .isInstanceOf(Refused.class)
                        .hasMessageStartingWith("The debate of petition 300001 is %s; it can be %s only while it is "
                                .formatted(state.code(), deed.words));
            }
        }
    }

    @Test
    void aDebateIsOverWhenNothingMoreCanHappenToIt() {
        for (State state : State.values()) {
            assertThat(in(state, 300001).isOver()).isEqualTo(ALLOWED.get(state).isEmpty());
        }
    }

    @Test
    void aDebateIsNotHeldBeforeItsDay() {
        assertThatThrownBy(() -> in(State.SCHEDULED, 300001).mayHaveItsOutcomeRecorded(LocalDate.of(2021, 3, 7)))
                .hasMessage(
                        "The debate of petition 300001 takes place on 8 March 2021; it cannot have been held before.");
    }

    @Test
    void aDebateIsNamedAfterItsPetitions() {
        assertThat(in(State.EMPTIED).name()).isEqualTo("The debate debate-7");
        assertThat(in(State.HELD, 300001, 300002).name()).isEqualTo("The debate of petitions 300001 and 300002");
        assertThat(in(State.HELD, 1, 2, 3).name()).isEqualTo("The debate of petitions 1, 2 and 3");
    }

    @Test
    void aDebatesKeyReadsTheSameBothWays() {
        assertThat(DebateId.of("debate-7")).isEqualTo(new DebateId(7)).hasToString("debate-7");
        for (String key :
                List.of("7", "debate-", "debate-x", "debate-7 ", "petition-7", "debate-9999999999999999999")) {
            assertThatThrownBy(() -> DebateId.of(key))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("is not the key of a debate");
        }
    }

    private static Debate in(State state, long... petitions) {
        return new Debate(
                new DebateId(7),
                state,
                state == State.SCHEDULED ? Given.sitting("2021-03-08") : null,
                null,
                LongStream.of(petitions).mapToObj(PetitionId::new).toList());
    }
}
