package petitions.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.springframework.lang.Nullable;
import petitions.platform.Sql;

/**
 * One line of the audit.
 *
 * @param number its place in the chain
 * @param at when by the application's clock
 * @param details as JSON
 */
public record AuditEntry(
        long number,
        Instant at,
        Instant recordedAt,
        String actor,
        String act,
        String subject,
        @Nullable Long petition,
        String details,
        String hash) {

    static AuditEntry of(ResultSet row, int rowNumber) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Sql.instant(row, "at"),
                Sql.instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                row.getObject("petition", Long.class),
                row.getString("details"),
                row.getString("hash"));
    }
}
