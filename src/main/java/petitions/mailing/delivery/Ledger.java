package petitions.mailing.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.delivery.Entry.Decided;
import petitions.mailing.delivery.Entry.Deferred;
import petitions.platform.Sql;

/** What became of each recipient: one row a mailing and recipient, written once and never changed. */
@Component
@Transactional
class Ledger {

    private final JdbcClient jdbc;
    private final Node node;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.node = node;
        this.clock = clock;
    }

    /** Those of a range that are decided, or put off and so not to be written to now. */
    @Transactional(readOnly = true)
    Set<Long> settled(Claim.Range range) {
        return new HashSet<>(jdbc.sql("""
                        select recipient_id from delivery
                        where mailing_id = :mailing and recipient_id > :after and recipient_id <= :to
                        union all
                        select recipient_id from delivery_deferral
                        where mailing_id = :mailing and recipient_id > :after and recipient_id <= :to
                        """)
                .param("mailing", range.task().mailing().number())
                .param("after", range.afterId())
                .param("to", range.toId())
                .query(Long.class)
                .list());
    }

    /** Writes all of them down, or none. Whoever is written down already stays as they are. */
    void write(Collection<Entry> entries) {
        var decided = of(Decided.class, entries);
        if (!decided.isEmpty()) {
            decide(decided);
            forget(decided.stream().filter(Decided::wasDeferred).toList());
        }
        var deferred = of(Deferred.class, entries);
        if (!deferred.isEmpty()) {
            defer(deferred);
            countAmbiguous(deferred.stream().filter(Deferred::ambiguous).toList());
        }
    }

    private void decide(List<Decided> entries) {
        jdbc.sql("""
                        with written as (
                            insert into delivery (mailing_id, recipient_id, fate, detail, decided_at)
                            select *, :at from unnest(:mailings::bigint[], :recipients::bigint[], :fates::text[],
                                                      :details::text[])
                            on conflict do nothing returning mailing_id, fate)
                        insert into mailing_tally as t (mailing_id, node, accepted, refused, suppressed, unsubscribed,
                                                        cancelled, invalid)
                        select mailing_id, :node, count(*) filter (where fate = 'accepted'),
                               count(*) filter (where fate = 'refused'), count(*) filter (where fate = 'suppressed'),
                               count(*) filter (where fate = 'unsubscribed'),
                               count(*) filter (where fate = 'cancelled'), count(*) filter (where fate = 'invalid')
                        from written group by mailing_id
                        on conflict (mailing_id, node) do update
                        set accepted = t.accepted + excluded.accepted, refused = t.refused + excluded.refused,
                            suppressed = t.suppressed + excluded.suppressed,
                            unsubscribed = t.unsubscribed + excluded.unsubscribed,
                            cancelled = t.cancelled + excluded.cancelled, invalid = t.invalid + excluded.invalid
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("mailings", column(entries, entry -> entry.mailing().number(), Long[]::new))
                .param("recipients", column(entries, Decided::recipient, Long[]::new))
                .param("fates", column(entries, entry -> entry.fate().code(), String[]::new))
                .param("details", column(entries, Decided::detail, String[]::new))
                .param("node", node.id())
                .update();
    }

    private void forget(List<Decided> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from delivery_deferral d using unnest(:mailings::bigint[], :recipients::bigint[])
                            as decided (mailing_id, recipient_id)
                        where d.mailing_id = decided.mailing_id and d.recipient_id = decided.recipient_id
                        """)
                .param("mailings", column(entries, entry -> entry.mailing().number(), Long[]::new))
                .param("recipients", column(entries, Decided::recipient, Long[]::new))
                .update();
    }

    private void defer(List<Deferred> entries) {
        for (Deferred entry : entries) {
            jdbc.sql("""
                            insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at,
                                                           next_attempt_at, reply)
                            values (:mailing, :recipient, :segment, :attempts, :first, :next, :reply)
                            on conflict (mailing_id, recipient_id) do update
                            set attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
                                reply = excluded.reply, claimed_by = null, claimed_until = null
                            """)
                    .param("mailing", entry.mailing().number())
                    .param("recipient", entry.recipient())
                    .param("segment", entry.segment())
                    .param("attempts", entry.attempts())
                    .param("first", Sql.at(entry.firstTriedAt()))
                    .param("next", Sql.at(entry.nextAttemptAt()))
                    .param("reply", entry.reply())
                    .update();
        }
    }

    private void countAmbiguous(List<Deferred> entries) {
        for (Deferred entry : entries) {
            jdbc.sql("""
                            insert into mailing_tally as t (mailing_id, node, ambiguous) values (?, ?, 1)
                            on conflict (mailing_id, node) do update set ambiguous = t.ambiguous + 1
                            """).params(entry.mailing().number(), node.id()).update();
        }
    }

    /** Notes how fast a mailing goes on this node now, in mails a second. */
    void rate(long mailing, double rate) {
        jdbc.sql("update mailing_tally set rate = ?, rated_at = now() where mailing_id = ? and node = ?")
                .params(rate, mailing, node.id())
                .update();
    }

    private static <T extends Entry> List<T> of(Class<T> type, Collection<Entry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T, V> V[] column(List<T> entries, Function<T, V> value, IntFunction<V[]> array) {
        return entries.stream().map(value).toArray(array);
    }
}
