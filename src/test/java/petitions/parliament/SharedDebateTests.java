package petitions.parliament;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static petitions.Given.CLERK;
import static petitions.Given.NEWS;
import static petitions.Given.sitting;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import petitions.DomainTest;
import petitions.FrozenClock;
import petitions.Given;
import petitions.parliament.Debate.State;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;

/** One debate, several petitions. */
@DomainTest
class SharedDebateTests {

    @Autowired
    Debates debates;

    @Autowired
    Petitions petitions;

    @Autowired
    Given given;

    @Autowired
    FrozenClock clock;

    @Autowired
    ApplicationEvents events;

    private PetitionId first;
    private PetitionId second;

    @BeforeEach
    void open() {
        first = given.petition(300001);
        second = given.petition(300002);
    }

    @Test
    void petitionsJoinWhenADateIsSetAndStandByNumber() {
        var debate = given.scheduledDebate("2021-03-08", second, first);
        assertThat(debates.require(debate).petitions()).containsExactly(first, second);
        assertThat(debates.underWay(first)).map(Debate::id).contains(debate);
        assertThat(debates.require(debate).name()).isEqualTo("The debate of petitions 300001 and 300002");
    }

    @Test
    void aPetitionMayJoinWhenTheDateMovesAndEarlierStepsDoNotNameIt() {
        var debate = given.scheduledDebate("2021-03-08", first);
        debates.move(debate, sitting("2021-03-15"), List.of(first, second), NEWS, CLERK);
        assertThat(debates.history(debate))
                .extracting(DebateStep::petitions)
                .containsExactly(List.of(first), List.of(first, second));
    }

    @Test
    void aPetitionThatIsInTheDebateIsNotLeftOut() {
        var debate = given.scheduledDebate("2021-03-08", first, second);
        assertThatThrownBy(() -> debates.move(debate, sitting("2021-03-15"), List.of(second), NEWS, CLERK))
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::problems, InstanceOfAssertFactories.list(Problem.class))
                .containsExactly(new Problem(
                        "petitions", "A petition that is in the debate stays in it; it cannot be left out here."));
    }

    @Test
    void aPetitionIsInOneDebateAtATime() {
        var other = debates.propose(second);
        var debate = debates.propose(first);
        assertThatThrownBy(() -> given.schedule(debate, "2021-03-08", first, second))
                .isInstanceOf(Refused.class)
                .hasMessage("Petition 300002 is in another debate (%s).".formatted(other));
        assertThat(debates.require(debate).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void aPetitionWhoseDebateWasHeldMayJoinAnother() {
        var held = given.scheduledDebate("2021-03-02", second);
        debates.recordOutcome(
                held, new DebateOutcome(LocalDate.of(2021, 3, 2), null, null, null, null, null), NEWS, CLERK);
        var debate = given.scheduledDebate("2021-03-08", first, second);
        assertThat(debates.require(debate).petitions()).containsExactly(first, second);
    }

    @Test
    void onlyPetitionsThatThePublicMaySeeAreDebated() {
        var hidden = given.takenDownPetition(300003);
        var debate = debates.propose(first);
        assertThatThrownBy(() -> given.schedule(debate, "2021-03-08", first, hidden))
                .hasMessage("Petition 300003 was taken down; nothing more can happen to it.");
        assertThatThrownBy(() -> given.schedule(debate, "2021-03-08", first, new PetitionId(404)))
                .hasMessage("There is no petition 404.");
        assertThatThrownBy(() -> debates.propose(hidden)).isInstanceOf(Refused.class);
    }

    @Test
    void theOthersKeepTheirDebateWhenOneIsTakenDown() {
        var debate = given.scheduledDebate("2021-03-08", first, second);
        petitions.takeDown(first, "A court ordered it.", CLERK);
        assertThat(debates.require(debate))
                .isEqualTo(new Debate(debate, State.SCHEDULED, sitting("2021-03-08"), null, List.of(second)));
        assertThat(debates.of(first)).isEmpty();
        debates.move(debate, sitting("2021-03-15"), List.of(second), NEWS, CLERK);
        assertThat(debates.history(debate))
                .extracting(DebateStep::petitions)
                .containsExactly(List.of(first, second), List.of(second));
        assertThat(events.stream(DebateEmptied.class)).isEmpty();
    }

    @Test
    void aDebateEndsWhenItsLastPetitionIsTakenDown() {
        var debate = given.scheduledDebate("2021-03-08", first, second);
        petitions.takeDown(first, "A court ordered it.", CLERK);
        petitions.takeDown(second, "A court ordered it.", CLERK);
        assertThat(debates.require(debate).state()).isEqualTo(State.EMPTIED);
        assertThat(debates.require(debate).petitions()).isEmpty();
        assertThat(debates.scheduled()).isEmpty();
        assertThat(events.stream(DebateEmptied.class))
                .containsExactly(new DebateEmptied(debate, List.of(second), clock.instant(), CLERK));
    }

    @Test
    void aDebateThatIsOverKeepsThePetitionThatIsTakenDownLater() {
        var debate = given.scheduledDebate("2021-03-02", first);
        debates.recordOutcome(
                debate, new DebateOutcome(LocalDate.of(2021, 3, 2), null, null, null, null, null), NEWS, CLERK);
        petitions.takeDown(first, "A court ordered it.", CLERK);
        assertThat(debates.require(debate).state()).isEqualTo(State.HELD);
        assertThat(debates.require(debate).petitions()).containsExactly(first);
    }
}
