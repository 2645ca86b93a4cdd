package petitions.mailing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Sql;

/**
 * Mails to one person at a time, in words that are frozen once: a standing mailing, to which whoever is to get them is
 * added. A lane sees a letter within a second, and sends it before all else.
 */
@Service
public class Letters {

    /**
     * Which standing mailing.
     *
     * @param version tells apart the letters that one person may get of this event
     */
    public record Kind(String subject, String event, long version) {}

    private final JdbcClient jdbc;
    private final Mailings mailings;
    private final Clock clock;

    Letters(JdbcClient jdbc, Mailings mailings, Clock clock) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.clock = clock;
    }

    /**
     * Orders a letter in the caller's transaction. Whoever has had this one, or waits for it, gets no other.
     *
     * @param order with the same subject, event and version; asked for when nobody has had such a letter yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Kind kind, String segment, long recipient, Supplier<MailingOrder> order) {
        add(kind, segment, List.of(recipient), order);
    }

    /** The same letter to each of {@code recipients}; otherwise as {@link #add(Kind, String, long, Supplier)}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Kind kind, String segment, Collection<Long> recipients, Supplier<MailingOrder> order) {
        if (insert(kind, segment, recipients) == 0) {
            mailings.keep(order.get());
            insert(kind, segment, recipients);
        }
    }

    private int insert(Kind kind, String segment, Collection<Long> recipients) {
        var now = Sql.at(clock.instant());
        return jdbc.sql("""
                        insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at,
                                                       next_attempt_at, reply)
                        select m.id, r.id, ?, 0, ?, ?, '' from mailing m cross join unnest(?::bigint[]) as r(id)
                        where m.subject = ? and m.event = ? and m.version = ? and not exists (
                            select 1 from delivery d where d.mailing_id = m.id and d.recipient_id = r.id)
                        on conflict do nothing
                        """)
                .params(
                        segment,
                        now,
                        now,
                        recipients.toArray(Long[]::new),
                        kind.subject(),
                        kind.event(),
                        kind.version())
                .update();
    }

    /** Those that no relay has been asked to take yet. */
    @Transactional(readOnly = true)
    public LettersWaiting waiting() {
        return jdbc.sql(
                        "select count(*) as number, min(first_tried_at) as since from delivery_deferral where attempts = 0")
                .query((row, number) -> new LettersWaiting(row.getLong("number"), Sql.instant(row, "since")))
                .single();
    }
}
