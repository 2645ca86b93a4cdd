package petitions.mailing.delivery;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.mailing.MailingChanged;
import petitions.mailing.MailingId;
import petitions.mailing.MailingSuperseded;

/**
 * Spoils what this node saw of a mailing as soon as its course is changed, so that a lane stops before its next mail: here
 * at once, on another node when {@link CourseReceiver} hears of it, or with the next look into the database.
 */
@Component
class Halts {

    private final Map<MailingId, Integer> changes = new ConcurrentHashMap<>();
    private final AtomicInteger changesOfAny = new AtomicInteger();
    private volatile boolean stopping;

    /** To be asked before looking into the database, and again before each mail: another answer means look again. */
    int changesOf(MailingId mailing) {
        return changes.getOrDefault(mailing, 0) + changesOfAny.get();
    }

    boolean isStopping() {
        return stopping;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MailingChanged event) {
        on(event.mailing());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MailingSuperseded event) {
        on(event.mailing());
    }

    void on(MailingId changed) {
        changes.merge(changed, 1, Integer::sum);
    }

    /** Any mailing may have been changed. */
    void onEverything() {
        changesOfAny.incrementAndGet();
    }

    /** Lets the mails that have been begun go out, and no further one. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
