package petitions.mailing;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Sql;

/** What relays answered to the mails of a mailing that they did not take, by code; the most frequent first. */
@Service
@Transactional(readOnly = true)
public class RelayAnswers {

    /** Codes. Whoever writes their own text into a code would make endless lists of them. */
    private static final int MOST = 20;

    /** @param reply codes only, such as {@code 550 5.1.1} */
    public record Refusal(String reply, long mails) {}

    /** @param next when the first of them is tried again */
    public record Deferral(String reply, long mails, Instant next) {}

    private final JdbcClient jdbc;

    RelayAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Refusal> refusals(MailingId mailing) {
        return jdbc.sql("""
                        select coalesce(detail, 'no code') as reply, count(*) as mails from delivery
                        where mailing_id = ? and fate = 'refused' group by detail order by mails desc, reply limit ?
                        """)
                .params(mailing.number(), MOST)
                .query((row, number) -> new Refusal(row.getString("reply"), row.getLong("mails")))
                .list();
    }

    public List<Deferral> deferrals(MailingId mailing) {
        return jdbc.sql("""
                        select reply, count(*) as mails, min(next_attempt_at) as next from delivery_deferral
                        where mailing_id = ? group by reply order by mails desc, reply limit ?
                        """)
                .params(mailing.number(), MOST)
                .query((row, number) ->
                        new Deferral(row.getString("reply"), row.getLong("mails"), Sql.instant(row, "next")))
                .list();
    }
}
