package petitions.mailing.delivery;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingFinished;
import petitions.mailing.MailingId;
import petitions.mailing.Mailings;
import petitions.platform.Sql;

/** Ends a mailing when everyone's fate is decided, once, and says so to whoever waits for it. */
@Component
@Transactional
class Endings {

    private static final String EVERYONE_IS_DECIDED = """
            m.state in ('ordered', 'sending') and not m.standing
            and not exists (select 1 from mailing_segment s where s.mailing_id = m.id and not s.exhausted)
            and not exists (select 1 from mailing_range r where r.mailing_id = m.id)
            and not exists (select 1 from delivery_deferral d where d.mailing_id = m.id)
            """;

    private final JdbcClient jdbc;
    private final Mailings mailings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Endings(JdbcClient jdbc, Mailings mailings, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<MailingId> due() {
        return jdbc.sql("select m.id from mailing m where " + EVERYONE_IS_DECIDED + " order by m.id")
                .query((row, number) -> new MailingId(row.getLong(1)))
                .list();
    }

    /** Locked before it is looked at: somebody may just be having those tried again whom a relay refused. */
    void finish(MailingId id) {
        jdbc.sql("select 1 from mailing where id = ? for no key update")
                .param(id.number())
                .query(Integer.class)
                .optional();
        int ended = jdbc.sql("""
                        update mailing m set state = 'finished', finished_at = ?, expected = coalesce(expected, 0)
                        where m.id = ? and %s
                        """.formatted(EVERYONE_IS_DECIDED))
                .params(Sql.at(clock.instant()), id.number())
                .update();
        if (ended == 1) {
            var progress = mailings.find(id).orElseThrow();
            events.publishEvent(
                    new MailingFinished(id, progress.decided(), progress.accepted(), false, progress.finishedAt()));
        }
    }
}
