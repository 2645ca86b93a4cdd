package petitions.mailing.delivery;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.lang.Nullable;
import org.springframework.transaction.TransactionException;

/**
 * What has kept the ledger from being written since it last was. A database that is away comes back; anything else may
 * go away by itself, and if it does not, it is said so.
 */
final class Setbacks {

    private static final Logger log = LoggerFactory.getLogger(Setbacks.class);

    /** Failures that are not the database's, after which it is not waited for the next try. */
    private static final int PATIENCE = 3;

    /** A batch that takes longer than this to be written meets a database that is away. */
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(2);

    private volatile long tryingSince;
    private volatile boolean trying;

    @Nullable
    private Class<?> told;

    private int surprises;

    @Nullable
    private volatile Throwable broken;

    /** One batch is tried to be written, for the first time or again. */
    void begin() {
        if (!trying) {
            tryingSince = System.nanoTime();
            trying = true;
        }
    }

    /** Whether it takes longer than it would if all were well. */
    boolean isBehind() {
        return broken != null || trying && System.nanoTime() - tryingSince > LONG_NANOS;
    }

    boolean isAny() {
        return told != null;
    }

    /** Why nothing can be written down though the database is there, as far as one knows; null while it can. */
    @Nullable
    Throwable broken() {
        return broken;
    }

    /** Tells of each kind once. */
    void add(Throwable failure, int entries) {
        boolean news = failure.getClass() != told;
        told = failure.getClass();
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            if (news) {
                log.warn(
                        "The database is away ({}); {} entries wait for it",
                        failure.getClass().getSimpleName(),
                        entries);
            }
            return;
        }
        if (++surprises >= PATIENCE) {
            isBroken(failure);
        }
        if (news) {
            log.error("{} entries cannot be written down; it is tried again", entries, failure);
        }
    }

    /** Asks nothing of the virtual machine that it may be short of. */
    void isBroken(Throwable failure) {
        told = failure.getClass();
        broken = failure;
    }

    void areOver() {
        if (broken != null) {
            log.info("What becomes of mails can be written down again");
        }
        trying = false;
        told = null;
        surprises = 0;
        broken = null;
    }
}
