package petitions.signature;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does for somebody who is not believed what it would do for anybody, and takes it back within the caller's transaction,
 * which commits: an answer that comes sooner tells as much as another answer.
 */
@Component
class InVain {

    private final TransactionTemplate savepoint;

    InVain(PlatformTransactionManager transactions) {
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void run(Runnable work) {
        savepoint.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }
}
