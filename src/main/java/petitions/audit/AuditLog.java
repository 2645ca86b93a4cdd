package petitions.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.London;
import petitions.platform.Sql;

/** Reads the audit, the latest first. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private static final int PAGE = 1_000;

    private static final String FOUND = """
            select s.number, s.hash, e.* from audit_seal s join audit_entry e on e.id = s.entry_id
            where (cast(:petition as bigint) is null or e.petition = :petition)
              and (cast(:actor as text) is null or e.actor = :actor)
              and (cast(:act as text) is null or e.act = :act)
              and (cast(:from as timestamptz) is null or e.at >= :from)
              and (cast(:until as timestamptz) is null or e.at < :until)
              and (cast(:before as bigint) is null or s.number < :before)
            order by s.number desc
            """;

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before only entries with smaller numbers; null for the latest */
    public List<AuditEntry> page(AuditSearch search, @Nullable Long before, int size) {
        return found(FOUND + " limit :size", search, before)
                .param("size", size)
                .query(AuditEntry::of)
                .list();
    }

    /** As many as there are, read by pages. */
    public void each(AuditSearch search, Consumer<AuditEntry> taker) {
        Long before = null;
        for (var page = page(search, before, PAGE); !page.isEmpty(); page = page(search, before, PAGE)) {
            page.forEach(taker);
            before = page.get(page.size() - 1).number();
        }
    }

    /** The kinds of acts that were recorded so far. */
    public List<String> acts() {
        return jdbc.sql("select distinct act from audit_entry order by act")
                .query(String.class)
                .list();
    }

    public AuditHead head() {
        return jdbc.sql("select number, hash from audit_head")
                .query((row, number) -> new AuditHead(row.getLong("number"), row.getString("hash")))
                .single();
    }

    private StatementSpec found(String sql, AuditSearch search, @Nullable Long before) {
        return jdbc.sql(sql)
                .param("petition", search.petition())
                .param("actor", search.actor())
                .param("act", search.act())
                .param("from", midnight(search.from()))
                .param(
                        "until",
                        search.until() == null ? null : midnight(search.until().plusDays(1)))
                .param("before", before);
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day) {
        return day == null ? null : Sql.at(day.atStartOfDay(London.ZONE).toInstant());
    }
}
