package petitions.rehearsal;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.platform.time.MovableClock;
import petitions.process.EngineStep;
import petitions.process.EngineSteps;

/** Time, one step at a time, in an application that is in use meanwhile. */
@Component
@Profile("local")
class TrainersTime {

    /** Petitions that open while a trainer plays get this many signers. */
    private static final int SIGNERS = 40;

    private final HeldBackground background;
    private final TimeMachine machine;
    private final Rehearsal rehearsal;
    private final LifeActions actions;
    private final ExampleLife example;
    private final EngineSteps engine;
    private final MovableClock clock;

    TrainersTime(
            HeldBackground background,
            TimeMachine machine,
            Rehearsal rehearsal,
            LifeActions actions,
            ExampleLife example,
            EngineSteps engine,
            MovableClock clock) {
        this.background = background;
        this.machine = machine;
        this.rehearsal = rehearsal;
        this.actions = actions;
        this.example = example;
        this.engine = engine;
        this.clock = clock;
    }

    /** Still to come, the earliest first. */
    List<EngineStep> deadlines() {
        return engine.timers().stream()
                .filter(step -> step.dueAt().isAfter(clock.instant()))
                .toList();
    }

    /** Events of the example that are still to come, the earliest first. */
    List<LifeEvent> events() {
        return example.begun().stream()
                .flatMap(life -> life.events().stream())
                .filter(event -> event.instant().isAfter(clock.instant()))
                .toList();
    }

    Optional<EngineStep> moveToNextDeadline() {
        var next = deadlines().stream().findFirst();
        next.ifPresent(deadline -> background.during(() -> machine.advanceTo(deadline.dueAt(), passed -> {})));
        return next;
    }

    /** @throws NotFollowed if something else was done meanwhile than what the example says */
    Optional<LifeEvent> playNextEvent() {
        var next = events().stream().findFirst();
        next.ifPresent(event ->
                background.during(() -> rehearsal.play(example.begun().orElseThrow(), event, SIGNERS, new Silence())));
        return next;
    }

    private static final class Silence implements Rehearsal.Audience {

        @Override
        public void deadline(EngineStep passed) {
            // the page shows what is to come, not what has passed
        }

        @Override
        public void followed(LifeEvent event, List<EngineStep> passed) {
            // the page names the event that it played itself
        }
    }
}
