package petitions.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Sql;

/** What became of the mails to one recipient. */
@Service
@Transactional(readOnly = true)
public class MailFates {

    private final JdbcClient jdbc;

    MailFates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest mailing first.
     *
     * @param segments those that {@code recipient} belongs to: in others the same number is somebody else
     */
    public List<MailFate> of(long recipient, Collection<String> segments) {
        var feedback = feedback(recipient, segments);
        return jdbc.sql("""
                        select m.id, m.state, m.kind, c.subject, d.fate, d.detail, d.decided_at,
                               f.attempts, f.first_tried_at, f.next_attempt_at, f.reply
                        from mailing m
                        join lateral (select subject from mailing_content
                                      where mailing_id = m.id and segment = any (:segments) and language = 'en' order by segment limit 1) c on true
                        left join delivery d on d.mailing_id = m.id and d.recipient_id = :recipient
                        left join delivery_deferral f on f.mailing_id = m.id and f.recipient_id = :recipient
                        where m.segments && :segments::text[]
                          and (d.fate is not null or f.reply is not null or m.id = any (:heardOf))
                        order by m.id desc
                        """)
                .param("segments", segments.toArray(String[]::new))
                .param("recipient", recipient)
                .param("heardOf", feedback.keySet().toArray(Long[]::new))
                .query((row, number) -> fate(row, feedback))
                .list();
    }

    private Map<Long, List<Returned>> feedback(long recipient, Collection<String> segments) {
        return jdbc
                .sql("""
                        select b.* from mailing m join feedback b on b.mailing_id = m.id and b.recipient_id = :recipient
                        where m.segments && :segments::text[] order by b.at, b.kind
                        """)
                .param("segments", segments.toArray(String[]::new))
                .param("recipient", recipient)
                .query((row, number) -> new Returned(
                        row.getLong("mailing_id"),
                        new MailFate.Feedback(row.getString("kind"), row.getString("detail"), Sql.instant(row, "at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Returned::mailing));
    }

    private record Returned(long mailing, MailFate.Feedback feedback) {}

    private static MailFate fate(ResultSet row, Map<Long, List<Returned>> feedback) throws SQLException {
        long mailing = row.getLong("id");
        boolean deferred = row.getString("fate") == null && row.getString("reply") != null;
        return new MailFate(
                new MailingId(mailing),
                MailingState.of(row.getString("state")),
                row.getString("kind"),
                row.getString("subject"),
                deferred ? "deferred" : row.getString("fate"),
                deferred ? row.getString("reply") : row.getString("detail"),
                Sql.instant(row, "decided_at"),
                deferred ? deferral(row) : null,
                feedback.getOrDefault(mailing, List.of()).stream()
                        .map(Returned::feedback)
                        .toList());
    }

    private static MailFate.Deferral deferral(ResultSet row) throws SQLException {
        return new MailFate.Deferral(
                row.getInt("attempts"), Sql.instant(row, "first_tried_at"), Sql.instant(row, "next_attempt_at"));
    }
}
