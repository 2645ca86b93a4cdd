package petitions.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.platform.CannotStart;
import petitions.platform.time.MovableClock;
import petitions.process.EngineStep;

/** Gives an empty installation something to do: the example petition, half-way through its life. */
@Component
@Profile("local")
@ConditionalOnProperty("petitions.local.example")
class FirstStart implements ApplicationRunner, Rehearsal.Audience {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final ExampleLife example;
    private final Rehearsal rehearsal;
    private final LifeActions actions;
    private final Founding founding;
    private final HeldBackground background;
    private final MovableClock clock;
    private final int signers;

    /** @param signers of the example petition, its creator included; as many as are worth looking at in a mailbox */
    FirstStart(
            ExampleLife example,
            Rehearsal rehearsal,
            LifeActions actions,
            Founding founding,
            HeldBackground background,
            MovableClock clock,
            @Value("${petitions.local.signers:40}") int signers) {
        this.example = example;
        this.rehearsal = rehearsal;
        this.actions = actions;
        this.founding = founding;
        this.background = background;
        this.clock = clock;
        this.signers = signers;
        if (signers < 1) {
            throw new CannotStart(
                    "petitions.local.signers is %s, but the example petition has at least its creator."
                            .formatted(signers),
                    "Set it to 1 or more, or leave it out.");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (example.begun().isEmpty()) {
            background.during(this::playHalf);
        } else if (clock.offset().isNegative()) {
            log.info("The first start was cut off; going on to the present");
            background.during(this::catchUp);
        }
    }

    /** Up to a response that is written down and waits for a colleague's approval. */
    private void playHalf() {
        var life = example.upTo(Clock.systemUTC().instant());
        var response = ExampleLife.firstResponse(life);
        rehearsal.begin(life);
        for (LifeEvent event : example.before(life, response)) {
            rehearsal.play(life, event, signers, this);
        }
        rehearsal.letPass(life, response.instant(), this);
        actions.recordResponse(response);
        catchUp();
        founding.examples();
    }

    private void catchUp() {
        example.begun().ifPresent(life -> rehearsal.letPass(life, now(), this));
        clock.reset();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    @Override
    public void deadline(EngineStep passed) {
        log.debug("Passed: {}", passed.activity());
    }

    @Override
    public void followed(LifeEvent event, List<EngineStep> passed) {
        log.debug("Followed: {}", event.kind());
    }
}
