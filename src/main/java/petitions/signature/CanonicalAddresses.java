package petitions.signature;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Puts the canonical form of addresses right whose domain was typed beyond ASCII: spellings that are one on the wire were
 * several. All others are as they were.
 */
@Component
class CanonicalAddresses implements JavaMigration {

    private static final int BATCH = 1_000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("045");
    }

    @Override
    public String getDescription() {
        return "canonical addresses";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        rewrite(context.getConnection());
    }

    static void rewrite(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create temporary table respelt (id bigint, address text) on commit drop");
            respell(database);
            statement.execute("""
                    update signature s set canonical_email = r.address, place = null from respelt r where r.id = s.id
                    """);
            // whoever was there before them keeps their place
            statement.execute("""
                    update signature s set place = n.place
                    from (select r.id, (array[1, 2])[m.held + row_number() over (partition by o.petition_id, r.address
                                                                                order by r.id)] as place
                          from respelt r join signature o on o.id = r.id,
                               lateral (select count(*) as held from signature h
                                        where h.petition_id = o.petition_id and h.canonical_email = r.address
                                          and h.place is not null) m
                          where o.confirmed_at is not null) n
                    where n.id = s.id and n.place is not null
                    """);
            statement.execute("drop table respelt");
        }
    }

    private static void respell(Connection database) throws SQLException {
        try (var insert = database.prepareStatement("insert into respelt values (?, ?)");
                var select = database.createStatement()) {
            select.setFetchSize(BATCH);
            int waiting = 0;
            try (var rows = select.executeQuery(
                    "select id, email, canonical_email from signature where email ~ '[^\\x01-\\x7f]'")) {
                while (rows.next()) {
                    var address = CanonicalEmail.of(rows.getString("email"));
                    if (!address.equals(rows.getString("canonical_email"))) {
                        insert.setLong(1, rows.getLong("id"));
                        insert.setString(2, address);
                        insert.addBatch();
                        waiting++;
                    }
                    if (waiting == BATCH) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
            }
            insert.executeBatch();
        }
    }
}
