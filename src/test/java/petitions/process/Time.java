package petitions.process;

import java.time.Instant;
import java.time.LocalDateTime;
import petitions.mailing.delivery.MailingDelivery;
import petitions.platform.London;
import petitions.platform.time.MovableClock;
import petitions.signature.SignatureCounts;

/** Lets time pass in a scenario: what falls due is done at its own instant and in order, and the mail goes out. */
class Time {

    private final MovableClock clock;
    private final EngineSteps engine;
    private final MailingDelivery delivery;
    private final SignatureCounts counts;
    private boolean mailIsHeld;

    Time(MovableClock clock, EngineSteps engine, MailingDelivery delivery, SignatureCounts counts) {
        this.clock = clock;
        this.engine = engine;
        this.delivery = delivery;
        this.counts = counts;
    }

    /** {@code 2023-12-14T23:59:59.999}, as the clocks in London show it. */
    static Instant london(String dateTime) {
        return LocalDateTime.parse(dateTime).atZone(London.ZONE).toInstant();
    }

    void beginsAt(String dateTime) {
        mailIsHeld = false;
        clock.startFrom(london(dateTime));
    }

    void isRealAgain() {
        clock.reset();
    }

    Instant now() {
        return clock.instant();
    }

    void goesTo(String dateTime) {
        goesTo(london(dateTime));
    }

    void goesTo(Instant until) {
        settles();
        for (var due = engine.next(until); due.isPresent(); due = engine.next(until)) {
            moveTo(due.get().dueAt());
            engine.run(due.get());
            settles();
        }
        moveTo(until);
    }

    /** The sweep that counts signatures is late, or it is the process that is early. */
    void goesToWithoutCounting(String until) {
        moveTo(london(until));
        for (var due = engine.next(clock.instant()); due.isPresent(); due = engine.next(clock.instant())) {
            engine.run(due.get());
        }
    }

    /** What is due is done, and what comes of it, until this step would be next: nothing of it has happened. */
    void comesToStep(String activity) {
        for (var next = nextStep(); !next.activity().equals(activity); next = nextStep()) {
            if (next.dueAt() != null) {
                moveTo(next.dueAt());
            }
            engine.run(next);
        }
    }

    private EngineStep nextStep() {
        return engine.next(Instant.MAX).orElseThrow(() -> new AssertionError("Nothing is left to do."));
    }

    /** Nothing runs meanwhile: the application is down. What was missed is done when it is up again. */
    void passesWhileDown(String until) {
        moveTo(london(until));
        goesTo(clock.instant());
    }

    /** Does what waits for no instant. */
    void settles() {
        counts.countNew();
        deliverMail();
        for (var step = engine.next(Instant.MIN); step.isPresent(); step = engine.next(Instant.MIN)) {
            engine.run(step.get());
            deliverMail();
        }
    }

    /** From here on mailings are ordered and nothing is sent. */
    void holdsMail() {
        mailIsHeld = true;
    }

    void releasesMail() {
        mailIsHeld = false;
        settles();
    }

    private void deliverMail() {
        if (!mailIsHeld) {
            delivery.deliverDue();
        }
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.moveTo(instant);
        }
    }
}
