package petitions.mailing.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.lang.Nullable;
import org.springframework.transaction.TransactionException;

/** What is done again and again, whatever fails: an executor never again runs what has thrown once. */
final class Untiring implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Untiring.class);

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private final String name;
    private final Work work;

    @Nullable
    private Class<?> told;

    /** @param name what it is, for the log */
    Untiring(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void run() {
        try {
            work.run();
            told = null;
        } catch (Throwable failure) {
            tell(failure);
        }
    }

    /** Each kind once until it goes well again; a virtual machine that cannot even do that has another chance soon. */
    private void tell(Throwable failure) {
        boolean news = failure.getClass() != told;
        told = failure.getClass();
        try {
            if (news && (failure instanceof DataAccessException || failure instanceof TransactionException)) {
                log.warn(
                        "{} waits for the database ({})",
                        name,
                        failure.getClass().getSimpleName());
            } else if (news) {
                log.error("{} failed; it is tried again", name, failure);
            }
        } catch (Throwable evenTelling) {
            told = null;
        }
    }
}
