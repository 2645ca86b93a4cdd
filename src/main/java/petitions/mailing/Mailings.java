package petitions.mailing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Sql;

/** Every mailing, from its order on. */
@Service
@Transactional
public class Mailings {

    private static final String PROGRESS = """
            select m.*,
                   (select count(*) from delivery d where d.mailing_id = m.id) as decided,
                   (select count(*) from delivery d where d.mailing_id = m.id and d.fate = 'accepted') as accepted,
                   (select count(*) from delivery_deferral f where f.mailing_id = m.id) as deferred
            from mailing m
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Mailings(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Orders a mailing in the caller's transaction; a second order of the same is the first. Nothing is sent here. */
    public MailingId order(MailingOrder order) {
        var ordered = jdbc.sql("""
                        insert into mailing (subject, event, version, kind, segments, ordered_at, cut_off)
                        values (:subject, :event, :version, :kind, :segments, :at, :at)
                        on conflict on constraint mailing_once_per_event do nothing
                        returning id
                        """)
                .param("subject", order.subject())
                .param("event", order.event())
                .param("version", order.version())
                .param("kind", order.kind())
                .param("segments", order.segments().toArray(String[]::new))
                .param("at", Sql.at(clock.instant()))
                .query(Long.class)
                .optional();
        ordered.ifPresent(id -> order.segments()
                .forEach(segment -> freeze(id, segment, order.contents().get(segment))));
        return ordered.map(MailingId::new).orElseGet(() -> ordered(order));
    }

    public Optional<MailingProgress> find(MailingId id) {
        return jdbc.sql(PROGRESS + " where m.id = ?")
                .param(id.number())
                .query(Mailings::progress)
                .optional();
    }

    /** In the order in which they were ordered, those after {@code id}. */
    public List<MailingProgress> after(MailingId id) {
        return jdbc.sql(PROGRESS + " where m.id > ? order by m.id")
                .param(id.number())
                .query(Mailings::progress)
                .list();
    }

    /** The subject line of its first mail. */
    public String subjectOf(MailingId id) {
        return jdbc.sql("select subject from mailing_content where mailing_id = ? order by segment limit 1")
                .param(id.number())
                .query(String.class)
                .single();
    }

    /**
     * Ends whatever is still to be written about {@code subject} because of one of these events: it is no longer true.
     * Nothing of it is sent once this is committed.
     */
    public void supersede(String subject, Collection<String> events) {
        jdbc.sql("""
                        update mailing set state = 'superseded', finished_at = :at
                        where subject = :subject and event = any (:events) and state in ('ordered', 'sending')
                        """)
                .param("subject", subject)
                .param("events", events.toArray(String[]::new))
                .param("at", Sql.at(clock.instant()))
                .update();
    }

    /** Whether it may still be written; asked just before each mail. */
    boolean isActive(MailingId id) {
        return jdbc.sql("select state in ('ordered', 'sending') from mailing where id = ?")
                .param(id.number())
                .query(Boolean.class)
                .single();
    }

    List<MailingProgress> unfinished() {
        return jdbc.sql(PROGRESS + " where m.state in ('ordered', 'sending') order by m.id")
                .query(Mailings::progress)
                .list();
    }

    Map<String, Content> contents(MailingId id) {
        return jdbc
                .sql("select * from mailing_content where mailing_id = ?")
                .param(id.number())
                .query((row, number) -> Map.entry(
                        row.getString("segment"),
                        new Content(row.getString("subject"), row.getString("body_text"), row.getString("body_html"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void start(MailingId id) {
        jdbc.sql("update mailing set state = 'sending', started_at = ? where id = ? and state = 'ordered'")
                .params(Sql.at(clock.instant()), id.number())
                .update();
    }

    /** Ends a mailing, once, and says so to whoever waits for it. */
    void finish(MailingId id) {
        int ended = jdbc.sql(
                        "update mailing set state = 'finished', finished_at = ? where id = ? and state = 'sending'")
                .params(Sql.at(clock.instant()), id.number())
                .update();
        if (ended == 1) {
            var progress = find(id).orElseThrow();
            events.publishEvent(
                    new MailingFinished(id, progress.decided(), progress.accepted(), progress.finishedAt()));
        }
    }

    private MailingId ordered(MailingOrder order) {
        return new MailingId(jdbc.sql("select id from mailing where subject = ? and event = ? and version = ?")
                .params(order.subject(), order.event(), order.version())
                .query(Long.class)
                .single());
    }

    private void freeze(long mailing, String segment, Content content) {
        jdbc.sql("""
                        insert into mailing_content (mailing_id, segment, subject, body_text, body_html)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(mailing, segment, content.subject(), content.text(), content.html())
                .update();
    }

    private static MailingProgress progress(ResultSet row, int number) throws SQLException {
        Array segments = row.getArray("segments");
        return new MailingProgress(
                new MailingId(row.getLong("id")),
                row.getString("subject"),
                row.getString("kind"),
                List.of((String[]) segments.getArray()),
                row.getString("state"),
                row.getInt("decided"),
                row.getInt("accepted"),
                row.getInt("deferred"),
                Sql.instant(row, "ordered_at"),
                Sql.instant(row, "cut_off"),
                Sql.instant(row, "finished_at"));
    }
}
