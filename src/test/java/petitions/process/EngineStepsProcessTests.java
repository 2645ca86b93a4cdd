package petitions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static petitions.process.PetitionProcess.EVENT_CLOSING_REACHED;
import static petitions.process.Time.london;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's work, step by step, as rehearsals and trainers let it pass. */
class EngineStepsProcessTests extends ProcessScenario {

    private static final Instant LONG_HENCE = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    private EngineSteps steps;

    @Test
    void whatWaitsForNoInstantComesBeforeEverythingThatDoes() {
        var petition = opened();

        petitions.carryOver(petition, 10_000);

        assertThat(steps.next(LONG_HENCE))
                .hasValueSatisfying(step -> assertThat(step.activity()).isEqualTo(PetitionProcess.GOVERNMENT_RESPONSE));
        assertThat(steps.next(Instant.MIN))
                .hasValueSatisfying(step -> assertThat(step.timer()).isFalse());
    }

    @Test
    void theEarliestDeadlineComesFirst() {
        opened();
        var debate = proposed();
        office.announcesADebate(debate, "2023-12-04");

        assertThat(steps.next(LONG_HENCE)).hasValueSatisfying(step -> {
            assertThat(step.activity()).isEqualTo(DebateProcess.EVENT_DAY_BEFORE_DEBATE);
            assertThat(step.businessKey()).isEqualTo(debate.toString());
            assertThat(step.dueAt()).isEqualTo(london("2023-12-03T16:00"));
        });
        assertThat(steps.next(london("2023-12-03T15:59"))).isEmpty();
    }

    @Test
    void aStepNamesItsPetitionItsProcessAndItsLabel() {
        var petition = opened();

        assertThat(steps.next(LONG_HENCE)).hasValueSatisfying(step -> {
            assertThat(step.process()).isEqualTo(PetitionProcess.KEY);
            assertThat(step.activity()).isEqualTo(EVENT_CLOSING_REACHED);
            assertThat(step.name()).isEqualTo("Closing instant reached");
            assertThat(step.petitionNumber()).isEqualTo(petition.toString());
            assertThat(step.timer()).isTrue();
        });
    }

    @Test
    void theEnginesOwnHousekeepingIsNobodysStep() {
        assertThat(steps.next(LONG_HENCE)).isEmpty();
        assertThat(steps.timers()).isEmpty();
    }
}
