package petitions.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import petitions.mailing.MailingDelivery;
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

    /** @return the deadlines that came on the way, in their order */
    List<EngineStep> advanceTo(Instant until) {
        var deadlines = new ArrayList<EngineStep>();
        settle();
        for (var due = engine.next(until); due.isPresent(); due = engine.next(until)) {
            due.map(EngineStep::dueAt).ifPresent(this::moveTo);
            engine.run(due.get());
            due.filter(EngineStep::timer).ifPresent(deadlines::add);
            settle();
        }
        moveTo(until);
        return deadlines;
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
