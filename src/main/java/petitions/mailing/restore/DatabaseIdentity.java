package petitions.mailing.restore;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which database this is. One that is dumped and restored is another database, of another cluster perhaps; one that is
 * recovered to a point in time, or whose standby took over, has a new timeline.
 */
record DatabaseIdentity(String systemIdentifier, long timeline, long database) {

    static DatabaseIdentity of(JdbcClient jdbc) {
        return jdbc.sql("""
                        select (select system_identifier from pg_control_system())::text,
                               -- as far as it is known without waiting for a checkpoint
                               case when pg_is_in_recovery() then 0
                                    else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint end,
                               (select oid::bigint from pg_database where datname = current_database())
                        """)
                .query((row, number) -> new DatabaseIdentity(row.getString(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
