package petitions.mailing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Sql;
import petitions.platform.text.Language;

/** Every mailing, from its order on. */
@Service
@Transactional
public class Mailings {

    private static final String PROGRESS = """
            select m.*, t.*, (select count(*) from delivery_deferral f where f.mailing_id = m.id and m.finished_at is null)
                       as deferred
            from mailing m cross join lateral (
                select coalesce(sum(accepted), 0) as accepted, coalesce(sum(refused), 0) as refused,
                       coalesce(sum(suppressed), 0) as suppressed, coalesce(sum(unsubscribed), 0) as unsubscribed,
                       coalesce(sum(cancelled), 0) as cancelled, coalesce(sum(invalid), 0) as invalid,
                       coalesce(sum(ambiguous), 0) as ambiguous,
                       coalesce(sum(rate) filter (where rated_at > now() - interval '10 seconds'), 0) as rate
                from mailing_tally where mailing_id = m.id) t
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    Mailings(JdbcClient jdbc, Clock clock, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publisher = publisher;
    }

    /** Orders a mailing in the caller's transaction; a second order of the same is the first. Nothing is sent here. */
    public MailingId order(MailingOrder order) {
        var ordered = insert(order, MailingState.ORDERED);
        ordered.ifPresent(id -> {
            freeze(id, order, false);
            publisher.publishEvent(new MailingOrdered(new MailingId(id)));
        });
        return ordered.map(MailingId::new).orElseGet(() -> ordered(order));
    }

    /** The standing mailing of {@code order}, whose segments have nobody but those who are added. */
    MailingId keep(MailingOrder order) {
        var kept = insert(order, MailingState.SENDING);
        kept.ifPresent(id -> freeze(id, order, true));
        return kept.map(MailingId::new).orElseGet(() -> ordered(order));
    }

    private Optional<Long> insert(MailingOrder order, MailingState state) {
        boolean standing = state == MailingState.SENDING;
        return jdbc.sql("""
                        insert into mailing (subject, event, version, kind, urgent, segments, ordered_at, cut_off, state,
                                             standing, started_at)
                        values (:subject, :event, :version, :kind, :urgent, :segments, :at, :at, :state, :standing, :started)
                        on conflict on constraint mailing_once_per_event do nothing
                        returning id
                        """)
                .param("subject", order.subject())
                .param("event", order.event())
                .param("version", order.version())
                .param("kind", order.kind())
                .param("urgent", order.urgent())
                .param("segments", order.segments().toArray(String[]::new))
                .param("at", Sql.at(clock.instant()))
                .param("state", state.code())
                .param("standing", standing)
                .param("started", standing ? Sql.at(clock.instant()) : null)
                .query(Long.class)
                .optional();
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

    /** Those that have not ended, the oldest first; of standing mailings those that stand still. */
    public List<MailingProgress> underWay() {
        return jdbc.sql(
                        PROGRESS
                                + " where m.state = 'paused' or m.state in ('ordered', 'sending') and not m.standing order by m.id")
                .query(Mailings::progress)
                .list();
    }

    /** Those that have ended, the latest first. */
    public List<MailingProgress> ended(int limit) {
        return jdbc.sql(PROGRESS
                        + " where m.state in ('finished', 'superseded', 'cancelled') order by m.id desc limit ?")
                .param(limit)
                .query(Mailings::progress)
                .list();
    }

    /** Those that were ordered for one of these subjects, in that order. */
    public List<MailingProgress> about(Collection<String> subjects) {
        return jdbc.sql(PROGRESS + " where m.subject = any (?) order by m.id")
                .param(subjects.toArray(String[]::new))
                .query(Mailings::progress)
                .list();
    }

    /** The subject line of its first mail. */
    public String subjectOf(MailingId id) {
        return jdbc.sql(
                        "select subject from mailing_content where mailing_id = ? and language = 'en' order by segment limit 1")
                .param(id.number())
                .query(String.class)
                .single();
    }

    /** The subject lines of these, by mailing; those that go to nobody have none. */
    public Map<MailingId, String> subjectsOf(Collection<MailingId> ids) {
        var subjects = new HashMap<MailingId, String>();
        jdbc.sql("select distinct on (mailing_id) * from mailing_content where mailing_id = any (?)"
                        + " and language = 'en'"
                        + " order by mailing_id, segment")
                .param(ids.stream().map(MailingId::number).toArray(Long[]::new))
                .query(row -> {
                    subjects.put(new MailingId(row.getLong("mailing_id")), row.getString("subject"));
                });
        return subjects;
    }

    /** What the mails to {@code segment} say, as frozen when they were ordered. */
    public Contents contentsOf(MailingId id, String segment) {
        var contents = new EnumMap<Language, Content>(Language.class);
        jdbc.sql("select * from mailing_content where mailing_id = ? and segment = ?")
                .params(id.number(), segment)
                .query(row -> {
                    contents.put(
                            Language.of(row.getString("language")).orElseThrow(),
                            new Content(
                                    row.getString("subject"), row.getString("body_text"), row.getString("body_html")));
                });
        return new Contents(contents);
    }

    /**
     * Ends whatever is still to be written about {@code subject} because of one of these events: it is no longer true.
     * Nothing of it is sent once this is committed.
     */
    public void supersede(String subject, Collection<String> events) {
        supersede(subject, events, Long.MAX_VALUE);
    }

    /** Ends what is still to be written of the versions before this one. */
    public void supersedeBefore(String subject, String event, long version) {
        supersede(subject, List.of(event), version);
    }

    private void supersede(String subject, Collection<String> events, long before) {
        jdbc.sql("""
                        update mailing set state = 'superseded', finished_at = :at, alarm = null
                        where subject = :subject and event = any (:events) and version < :before
                          and state in ('ordered', 'sending', 'paused')
                        returning id
                        """)
                .param("subject", subject)
                .param("events", events.toArray(String[]::new))
                .param("before", before)
                .param("at", Sql.at(clock.instant()))
                .query(Long.class)
                .list()
                .forEach(id -> publisher.publishEvent(new MailingSuperseded(new MailingId(id))));
    }

    private MailingId ordered(MailingOrder order) {
        return new MailingId(jdbc.sql("select id from mailing where subject = ? and event = ? and version = ?")
                .params(order.subject(), order.event(), order.version())
                .query(Long.class)
                .single());
    }

    private void freeze(long mailing, MailingOrder order, boolean exhausted) {
        int position = 0;
        for (String segment : order.segments()) {
            order.contents().get(segment).byLanguage().forEach((language, content) -> jdbc.sql("""
                            insert into mailing_content (mailing_id, segment, language, subject, body_text, body_html)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .params(mailing, segment, language.code(), content.subject(), content.text(), content.html())
                    .update());
            jdbc.sql("""
                            insert into mailing_segment (mailing_id, position, segment, cut_to, exhausted)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(mailing, ++position, segment, Long.MIN_VALUE, exhausted)
                    .update();
        }
    }

    private static MailingProgress progress(ResultSet row, int number) throws SQLException {
        Array segments = row.getArray("segments");
        return new MailingProgress(
                new MailingId(row.getLong("id")),
                row.getString("subject"),
                row.getString("kind"),
                row.getBoolean("urgent"),
                row.getBoolean("at_once"),
                row.getBoolean("standing"),
                List.of((String[]) segments.getArray()),
                MailingState.of(row.getString("state")),
                row.getObject("expected", Long.class),
                MailingTally.of(row),
                row.getLong("deferred"),
                row.getDouble("rate"),
                row.getString("alarm"),
                Sql.instant(row, "ordered_at"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "cut_off"),
                Sql.instant(row, "finished_at"));
    }
}
