package petitions.platform.jobs;

import java.sql.SQLException;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;
import petitions.platform.VendorTables;

/** Quartz's tables, and the two rows that its nodes lock: made by the nodes themselves, the first start is a race. */
@Component
class QuartzTables extends VendorTables {

    QuartzTables() {
        super("001", "quartz 2.5.2", "org/quartz/impl/jdbcjobstore/tables_postgres.sql");
    }

    @Override
    public void migrate(Context context) throws Exception {
        super.migrate(context);
        insertLocks(context);
    }

    private static void insertLocks(Context context) throws SQLException {
        try (var statement = context.getConnection().createStatement()) {
            statement.execute("""
                    insert into qrtz_locks (sched_name, lock_name)
                    values ('petitions', 'STATE_ACCESS'), ('petitions', 'TRIGGER_ACCESS')
                    """);
        }
    }
}
