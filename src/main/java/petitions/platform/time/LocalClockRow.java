package petitions.platform.time;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the local clock's offset outlives a restart. */
class LocalClockRow {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    LocalClockRow(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Duration offset() {
        return jdbc.sql("select offset_millis from local_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Commits by itself: the clock has moved, whatever becomes of the transaction in which somebody moved it. */
    void store(Duration offset) {
        ownTransaction.executeWithoutResult(
                transaction -> jdbc.sql("""
                        insert into local_clock (offset_millis) values (:offset)
                        on conflict (only_row) do update set offset_millis = excluded.offset_millis
                        """).param("offset", offset.toMillis()).update());
    }
}
