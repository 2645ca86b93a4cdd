package petitions.mailing.watch;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.mailing.MailingChanged;
import petitions.mailing.MailingFinished;
import petitions.mailing.MailingId;
import petitions.mailing.MailingProgress;
import petitions.mailing.MailingStarted;
import petitions.mailing.MailingSuperseded;
import petitions.mailing.Mailings;
import petitions.platform.Actor;

/** Tells the log when a mailing begins, is steered and ends, once that is committed. Figures only, and nobody's name. */
@Component
class MailingLog {

    private static final Logger log = LoggerFactory.getLogger(MailingLog.class);

    private final Mailings mailings;

    MailingLog(Mailings mailings) {
        this.mailings = mailings;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MailingStarted event) {
        log.info("Mailing {} begins: {} recipients", event.mailing(), event.recipients());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MailingChanged event) {
        if (event.by().equals(Actor.SYSTEM)) {
            log.warn("Mailing {} has paused itself: {}", event.mailing(), event.reason());
        } else {
            log.info(
                    "Mailing {} is {} by staff", event.mailing(), event.change().words());
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    void on(MailingFinished event) {
        tellEnd(event.mailing());
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    void on(MailingSuperseded event) {
        tellEnd(event.mailing());
    }

    private void tellEnd(MailingId id) {
        mailings.find(id).filter(mailing -> mailing.finishedAt() != null).ifPresent(MailingLog::tellEnd);
    }

    private static void tellEnd(MailingProgress mailing) {
        var tally = mailing.tally();
        log.info(
                "Mailing {} has ended ({}) {} s after its order: {} recipients, {} accepted, {} refused, {} suppressed, "
                        + "{} unsubscribed, {} taken down, {} invalid, {} left out, {} ambiguous",
                mailing.id(),
                mailing.state().code(),
                Duration.between(mailing.orderedAt(), mailing.finishedAt()).toSeconds(),
                mailing.expected() == null ? 0 : mailing.expected(),
                tally.accepted(),
                tally.refused(),
                tally.suppressed(),
                tally.unsubscribed(),
                tally.cancelled(),
                tally.invalid(),
                mailing.leftOut(),
                tally.ambiguous());
    }
}
