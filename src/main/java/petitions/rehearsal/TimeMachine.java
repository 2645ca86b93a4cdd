package petitions.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.time.MovableClock;
import petitions.process.EngineStep;
import petitions.process.EngineSteps;
import petitions.signature.SignatureCounts;

/**
 * Lets time pass: everything that falls due is done at its own instant and in order, mail included, before the clock
 * moves on. The background work must be off meanwhile.
 */
@Component
@Profile("local")
class TimeMachine {

    private final MovableClock clock;
    private final EngineSteps engine;
    private final MailingDelivery delivery;
    private final SignatureCounts counts;

    TimeMachine(MovableClock clock, EngineSteps engine, MailingDelivery delivery, SignatureCounts counts) {
        this.clock = clock;
        this.engine = engine;
        this.delivery = delivery;
        this.counts = counts;
    }

    Clock clock() {
        return clock;
    }

    /** Puts the clock anywhere, for a database in which nothing has happened yet. */
    void startFrom(Instant instant) {
        clock.startFrom(instant);
    }

    /** @param passed is told of each deadline that came on the way, once everything that it led to is done */
    void advanceTo(Instant until, Consumer<EngineStep> passed) {
        settle();
        for (var due = engine.next(until); due.isPresent(); due = engine.next(until)) {
            due.map(EngineStep::dueAt).ifPresent(this::moveTo);
            engine.run(due.get());
            settle();
            due.filter(EngineStep::timer).ifPresent(passed);
        }
        moveTo(until);
    }

    /** Does all that waits for no instant, until nothing is left. */
    void settle() {
        counts.countNew();
        deliver();
        for (Optional<EngineStep> step = now(); step.isPresent(); step = now()) {
            engine.run(step.get());
            deliver();
        }
    }

    private void deliver() {
        delivery.deliverDue();
    }

    private Optional<EngineStep> now() {
        return engine.next(Instant.MIN);
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
        }
    }
}
