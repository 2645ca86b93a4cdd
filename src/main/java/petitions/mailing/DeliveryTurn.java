package petitions.mailing;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * One deliverer at a time, on any node and whoever started it: two would write to the same people. The turn ends with
 * its database connection, however that ends.
 */
@Component
class DeliveryTurn {

    /** Only has to differ from the advisory locks of others in this database. */
    private static final long LOCK = 5_265_301_776L;

    private final JdbcTemplate jdbc;

    DeliveryTurn(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Runs {@code work}, unless somebody else is at it. */
    void take(Runnable work) {
        jdbc.execute((Connection connection) -> {
            var session = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (ask(session, "pg_try_advisory_lock")) {
                try {
                    work.run();
                } finally {
                    ask(session, "pg_advisory_unlock");
                }
            }
            return null;
        });
    }

    private static boolean ask(JdbcClient session, String function) {
        return session.sql("select %s(?)".formatted(function))
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
