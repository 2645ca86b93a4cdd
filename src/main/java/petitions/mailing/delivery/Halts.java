package petitions.mailing.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.mailing.MailingChanged;
import petitions.mailing.MailingId;
import petitions.mailing.MailingSuperseded;

/**
 * Mailings that this node has just been told to stop, so that it does so before its next mail and not only at its next
 * look into the database.
 */
@Component
class Halts {

    private final Set<MailingId> halted = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    boolean letsGo(MailingId mailing) {
        return !stopping && !halted.contains(mailing);
    }

    boolean isStopping() {
        return stopping;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MailingChanged event) {
        switch (event.change()) {
            case PAUSED, CANCELLED -> halted.add(event.mailing());
            case RESUMED, SENT_AT_ONCE -> halted.remove(event.mailing());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MailingSuperseded event) {
        halted.add(event.mailing());
    }

    /** Lets the mails that have been begun go out, and no further one. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }
}
