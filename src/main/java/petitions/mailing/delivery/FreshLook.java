package petitions.mailing.delivery;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import petitions.mailing.Recipient;

/**
 * Some recipients, looked at again when what was seen of them is no longer fresh: a relay that takes few mails a second
 * lets them wait for their turn for longer than that.
 */
final class FreshLook {

    private static final Logger log = LoggerFactory.getLogger(FreshLook.class);

    /** How long what was seen counts as what is so. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final LastLook lastLook;
    private final Halts halts;
    private final Claim claim;
    private final List<Recipient> recipients;
    private final int changes;
    private long seenAt;
    private LastLook.Sight sight;

    /** Counts the changes before it looks, so that whatever changes after the look is noticed. */
    FreshLook(LastLook lastLook, Halts halts, Claim claim, List<Recipient> recipients) {
        this.lastLook = lastLook;
        this.halts = halts;
        this.claim = claim;
        this.recipients = recipients;
        this.changes = halts.changesOf(claim.task().mailing());
        look();
    }

    LastLook.Sight sight() {
        return sight;
    }

    /** Whether the mail to this recipient may be begun now. */
    boolean mayGo(Recipient recipient) {
        return !isOvertaken() && isFresh() && sight.goesOn() && sight.fateOf(recipient) == null && !isOvertaken();
    }

    /** Whether the mailing's course was changed meanwhile, or this node is being stopped. */
    boolean isOvertaken() {
        return halts.changesOf(claim.task().mailing()) != changes || halts.isStopping();
    }

    /** A database that is away is met again by the lane, which knows what to do about it. */
    private boolean isFresh() {
        try {
            if (System.nanoTime() - seenAt >= FRESH_NANOS) {
                look();
            }
            return true;
        } catch (DataAccessException | TransactionException away) {
            log.debug("Whether mails may still go could not be looked up; they wait", away);
            return false;
        }
    }

    private void look() {
        long asked = System.nanoTime();
        sight = lastLook.at(claim, recipients);
        seenAt = asked;
    }
}
