package petitions.mailing.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Audience;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingId;
import petitions.mailing.delivery.Claim.Attempt;
import petitions.mailing.delivery.Claim.Task;
import petitions.platform.London;
import petitions.platform.Sql;

/**
 * Deals recipients out to lanes, so that no two have the same: letters first, then what was put off and is due again,
 * then what a dead lane left behind, then the next range that nobody has had.
 */
@Component
@Transactional
class Claims {

    /** Recipients. Small enough that lanes end together, large enough that claiming costs next to nothing. */
    static final int RANGE = 500;

    private static final int RETRIES = 64;

    /** What may be worked on now. */
    private static final String OPEN = """
            m.state in ('ordered', 'sending') and m.urgent >= :urgent and (m.urgent or m.at_once or :inWindow)
            and m.id <> all (:except)
            """;

    /** What was put off and no lane is at. */
    private static final String FREE = """
            (x.claimed_until is null or x.claimed_until < now())
            and (x.mailing_id, x.recipient_id) not in (
                select * from unnest(:myMailings::bigint[], :myRecipients::bigint[]))
            """;

    /** What nobody has had, what was left behind, what is due again, and what only needs to be ended. */
    private static final String LEFT = """
            exists (select 1 from mailing_segment x where x.mailing_id = m.id and not x.exhausted)
            or exists (
                select 1 from mailing_range x
                where x.mailing_id = m.id and (x.leased_until is null or x.leased_until < now()))
            or exists (
                select 1 from delivery_deferral x
                where x.mailing_id = m.id and x.next_attempt_at <= :now
                  and (x.claimed_until is null or x.claimed_until < now()))
            or not exists (select 1 from mailing_range x where x.mailing_id = m.id)
               and not exists (select 1 from delivery_deferral x where x.mailing_id = m.id)
            """;

    private static final String TASK =
            "m.id as mailing, m.urgent, m.standing, m.ordered_at, m.cut_off, m.segments, x.segment";

    private static final String LETTERS = "x.attempts = 0 and x.next_attempt_at <= :now";
    private static final String PUT_OFF = "x.attempts > 0 and x.next_attempt_at <= :now";

    private final JdbcClient jdbc;
    private final Audience audience;
    private final MailSettings settings;
    private final Node node;
    private final Clock clock;
    private final Beginnings beginnings;
    private final InHand inHand;

    Claims(
            JdbcClient jdbc,
            Audience audience,
            MailSettings settings,
            Node node,
            Clock clock,
            Beginnings beginnings,
            InHand inHand) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
        this.beginnings = beginnings;
        this.inHand = inHand;
    }

    /**
     * The next piece of work, if there is any.
     *
     * @param urgentOnly only what somebody waits for
     * @param except mailings that are left alone for now
     */
    Optional<Claim> next(boolean urgentOnly, Collection<MailingId> except) {
        return waiting(LETTERS, "x.next_attempt_at", urgentOnly, except)
                .or(() -> waiting(PUT_OFF, "m.urgent desc, m.id", urgentOnly, except))
                .or(() -> abandoned(urgentOnly, except))
                .or(() -> cut(urgentOnly, except));
    }

    /** Whether there would be work for a lane, if only to end a mailing. Cheap, and claims nothing. */
    @Transactional(readOnly = true)
    boolean isAnyLeft(boolean urgentOnly, Collection<MailingId> except) {
        return ask("""
                        select exists (select 1 from mailing m where not m.standing and %1$s and (%2$s))
                            or exists (select 1 from delivery_deferral x join mailing m on m.id = x.mailing_id
                                       where m.standing and x.next_attempt_at <= :now and %1$s
                                         and (x.claimed_until is null or x.claimed_until < now()))
                        """.formatted(OPEN, LEFT), urgentOnly, except)
                .param("now", Sql.at(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private Optional<Claim> waiting(String which, String order, boolean urgentOnly, Collection<MailingId> except) {
        var due = new LinkedHashMap<Long, Attempt>();
        var mine = inHand.columns();
        var tasks = ask("""
                        with first as (
                            select x.mailing_id, x.segment from delivery_deferral x join mailing m on m.id = x.mailing_id
                            where %1$s and %4$s and %3$s
                            order by %5$s limit 1),
                        due as (
                            select x.mailing_id, x.recipient_id from delivery_deferral x natural join first
                            where %4$s and %3$s
                            order by x.recipient_id limit :retries for update of x skip locked)
                        update delivery_deferral x set claimed_by = :node, claimed_until = now() + :lease::interval
                        from due, mailing m
                        where x.mailing_id = due.mailing_id and x.recipient_id = due.recipient_id and m.id = x.mailing_id
                        returning %2$s, x.recipient_id, x.attempts, x.first_tried_at
                        """.formatted(OPEN, TASK, FREE, which, order), urgentOnly, except)
                .param("myMailings", mine.mailings())
                .param("myRecipients", mine.recipients())
                .param("now", Sql.at(clock.instant()))
                .param("retries", RETRIES)
                .query((row, number) -> {
                    due.put(
                            row.getLong("recipient_id"),
                            new Attempt(row.getInt("attempts"), Sql.instant(row, "first_tried_at"), true));
                    return task(row);
                })
                .list();
        return tasks.stream().findFirst().map(task -> new Claim.Retries(task, due));
    }

    private Optional<Claim> abandoned(boolean urgentOnly, Collection<MailingId> except) {
        return ask("""
                        with free as (
                            select x.id from mailing_range x join mailing m on m.id = x.mailing_id
                            where %s and (x.leased_until is null or x.leased_until < now()) and x.id <> all (:mine)
                            order by m.urgent desc, m.id, x.id limit 1 for update of x skip locked)
                        update mailing_range x set owner = :node, leased_until = now() + :lease::interval
                        from free, mailing m where x.id = free.id and m.id = x.mailing_id
                        returning x.id, x.after_id, x.to_id, %s
                        """.formatted(OPEN, TASK), urgentOnly, except)
                .param("mine", inHand.columns().ranges())
                .query((row, number) -> (Claim)
                        new Claim.Range(row.getLong("id"), task(row), row.getLong("after_id"), row.getLong("to_id")))
                .optional();
    }

    private Optional<Claim> cut(boolean urgentOnly, Collection<MailingId> except) {
        record Uncut(Task task, int position, long cutTo) {}
        var uncut = ask("""
                        select %s, x.position, x.cut_to from mailing_segment x join mailing m on m.id = x.mailing_id
                        where %s and not x.exhausted
                        order by m.urgent desc, m.id, x.position limit 1 for update of x
                        """.formatted(TASK, OPEN), urgentOnly, except)
                .query((row, number) -> new Uncut(task(row), row.getInt("position"), row.getLong("cut_to")))
                .optional();
        return uncut.map(next -> cut(next.task(), next.position(), next.cutTo()));
    }

    /** @throws Unclaimable with nothing changed, if the audience of this mailing cannot be read */
    private Claim cut(Task task, int position, long cutTo) {
        try {
            return cutOff(task, position, cutTo);
        } catch (RuntimeException failure) {
            throw new Unclaimable(task.mailing(), failure);
        }
    }

    private Claim cutOff(Task task, int position, long cutTo) {
        beginnings.begin(task);
        var end = audience.end(task.scope(), cutTo, RANGE);
        long to = end.orElse(Long.MAX_VALUE);
        jdbc.sql("update mailing_segment set cut_to = ?, exhausted = ? where mailing_id = ? and position = ?")
                .params(to, end.isEmpty(), task.mailing().number(), position)
                .update();
        long range = jdbc.sql("""
                        insert into mailing_range (mailing_id, segment, after_id, to_id, owner, leased_until)
                        values (:mailing, :segment, :after, :to, :node, now() + :lease::interval) returning id
                        """)
                .param("mailing", task.mailing().number())
                .param("segment", task.segment())
                .param("after", cutTo)
                .param("to", to)
                .param("node", node.id())
                .param("lease", Leases.LENGTH.toString())
                .query(Long.class)
                .single();
        return new Claim.Range(range, task, cutTo, to);
    }

    private JdbcClient.StatementSpec ask(String sql, boolean urgentOnly, Collection<MailingId> except) {
        var now = London.time(clock.instant()).toLocalTime();
        return jdbc.sql(sql)
                .param("urgent", urgentOnly)
                .param("inWindow", settings.window().includes(now))
                .param("except", except.stream().map(MailingId::number).toArray(Long[]::new))
                .param("node", node.id())
                .param("lease", Leases.LENGTH.toString());
    }

    /** Mails of a standing mailing are as old as the letter, which the minute tells well enough to freeze them by it. */
    private Task task(ResultSet row) throws SQLException {
        var segments = List.of((String[]) row.getArray("segments").getArray());
        var segment = row.getString("segment");
        return new Task(
                new MailingId(row.getLong("mailing")),
                row.getBoolean("urgent"),
                row.getBoolean("standing"),
                row.getBoolean("standing")
                        ? clock.instant().truncatedTo(ChronoUnit.MINUTES)
                        : Sql.instant(row, "ordered_at"),
                segment,
                segments.subList(0, segments.indexOf(segment)),
                Sql.instant(row, "cut_off"));
    }
}
