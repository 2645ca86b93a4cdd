package petitions.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes the chain again, here and not in the database, whose functions its owner can change. */
@Service
public class AuditChain {

    private static final int PAGE = 1_000;
    private static final String JOINED_BY = String.valueOf((char) 31);

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param head the last link that holds
     * @param broken what is wrong first, as a sentence; null if nothing is
     */
    public record Verdict(AuditHead head, @Nullable String broken) {

        public boolean holds() {
            return broken == null;
        }
    }

    private record Link(long number, String hash, @Nullable String said) {}

    /** @param noted a head that was noted earlier, and must still be part of the chain; null if none was */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(@Nullable AuditHead noted) {
        var head = AuditHead.NONE;
        boolean met = noted == null || noted.equals(AuditHead.NONE);
        for (var page = after(head.number()); !page.isEmpty(); page = after(head.number())) {
            for (Link link : page) {
                var broken = brokenAt(link, head);
                if (broken.isPresent()) {
                    return new Verdict(head, broken.get());
                }
                head = new AuditHead(link.number(), link.hash());
                met = met || head.equals(noted);
            }
        }
        return new Verdict(head, met ? atTheEnd(head) : notMet(noted, head));
    }

    private static Optional<String> brokenAt(Link link, AuditHead before) {
        long expected = before.number() + 1;
        if (link.number() != expected) {
            return Optional.of(
                    "Entry %s is missing; the next there is has number %s.".formatted(expected, link.number()));
        }
        if (link.said() == null) {
            return Optional.of("What entry %s said was deleted.".formatted(expected));
        }
        return Digest.of(before.hash() + JOINED_BY + link.said()).equals(link.hash())
                ? Optional.empty()
                : Optional.of("Entry %s does not say what was sealed, or does not follow the one before it."
                        .formatted(expected));
    }

    private @Nullable String atTheEnd(AuditHead head) {
        long unsealed = jdbc.sql("""
                        select count(*) from audit_entry e
                        where not exists (select from audit_seal s where s.entry_id = e.id)
                        """).query(Long.class).single();
        if (unsealed > 0) {
            return "%s entries stand beside the chain and were never sealed.".formatted(unsealed);
        }
        var kept = jdbc.sql("select number || ':' || hash from audit_head")
                .query(String.class)
                .list();
        return kept.equals(List.of(head.toString()))
                ? null
                : "The chain ends with entry %s, but was longer: its end was cut off.".formatted(head.number());
    }

    private static String notMet(AuditHead noted, AuditHead head) {
        return noted.number() > head.number()
                ? "Entry %s was noted, but the chain ends with entry %s: its end was cut off."
                        .formatted(noted.number(), head.number())
                : "Entry %s has another hash than was noted: the chain was written anew.".formatted(noted.number());
    }

    private List<Link> after(long number) {
        return jdbc.sql("""
                        select s.number, s.hash, e.*, (extract(epoch from e.at) * 1000000)::bigint as at_micros,
                               (extract(epoch from e.recorded_at) * 1000000)::bigint as recorded_micros
                        from audit_seal s left join audit_entry e on e.id = s.entry_id
                        where s.number > ? order by s.number limit ?
                        """).params(number, PAGE).query(AuditChain::link).list();
    }

    private static Link link(ResultSet row, int rowNumber) throws SQLException {
        long number = row.getLong("number");
        long entry = row.getLong("id");
        return new Link(number, row.getString("hash"), entry == 0 ? null : said(row, number, entry));
    }

    private static String said(ResultSet row, long number, long entry) throws SQLException {
        return String.join(
                JOINED_BY,
                Long.toString(number),
                Long.toString(entry),
                row.getString("at_micros"),
                row.getString("recorded_micros"),
                row.getString("actor"),
                row.getString("act"),
                row.getString("subject"),
                Long.toString(row.getLong("petition")),
                row.getString("details"));
    }
}
