package petitions.mailing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Sql;

/** What became of each recipient. One row a mailing and recipient, written once. */
@Component
@Transactional
class Ledger {

    enum Fate {
        ACCEPTED,
        REFUSED,
        UNSUBSCRIBED,
        INVALID;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A mail that a relay could not take yet. */
    record Deferral(long recipientId, String segment, int attempts, Instant firstTriedAt) {}

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;

    Ledger(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those among {@code recipients} that are decided or put off, and so not to be written to now. */
    Set<Long> settled(MailingId mailing, Collection<Long> recipients) {
        return new HashSet<>(jdbc.sql("""
                        select recipient_id from delivery where mailing_id = :mailing and recipient_id = any (:ids)
                        union all
                        select recipient_id from delivery_deferral
                        where mailing_id = :mailing and recipient_id = any (:ids)
                        """)
                .param("mailing", mailing.number())
                .param("ids", recipients.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    void decide(MailingId mailing, long recipient, Fate fate, String detail) {
        jdbc.sql("""
                        insert into delivery (mailing_id, recipient_id, fate, detail, decided_at)
                        values (:mailing, :recipient, :fate, :detail, :at)
                        """)
                .param("mailing", mailing.number())
                .param("recipient", recipient)
                .param("fate", fate.code())
                .param("detail", detail)
                .param("at", Sql.at(clock.instant()))
                .update();
        jdbc.sql("delete from delivery_deferral where mailing_id = ? and recipient_id = ?")
                .params(mailing.number(), recipient)
                .update();
    }

    /** Puts a mail off, or gives it up when it has been tried for long enough. */
    void defer(MailingId mailing, String segment, long recipient, String reply) {
        var now = clock.instant();
        var known = jdbc.sql("select * from delivery_deferral where mailing_id = ? and recipient_id = ?")
                .params(mailing.number(), recipient)
                .query((row, number) ->
                        new Deferral(recipient, segment, row.getInt("attempts"), Sql.instant(row, "first_tried_at")))
                .optional()
                .orElse(new Deferral(recipient, segment, 0, now));
        if (Duration.between(known.firstTriedAt(), now).compareTo(settings.giveUp()) >= 0) {
            decide(mailing, recipient, Fate.REFUSED, "expired after " + reply);
            return;
        }
        jdbc.sql("""
                        insert into delivery_deferral (mailing_id, recipient_id, segment, attempts, first_tried_at,
                                                       next_attempt_at, reply)
                        values (:mailing, :recipient, :segment, :attempts, :first, :next, :reply)
                        on conflict (mailing_id, recipient_id) do update
                        set attempts = excluded.attempts, next_attempt_at = excluded.next_attempt_at,
                            reply = excluded.reply
                        """)
                .param("mailing", mailing.number())
                .param("recipient", recipient)
                .param("segment", segment)
                .param("attempts", known.attempts() + 1)
                .param("first", Sql.at(known.firstTriedAt()))
                .param("next", Sql.at(now.plus(waitAfter(known.attempts()))))
                .param("reply", reply)
                .update();
    }

    List<Deferral> due(MailingId mailing) {
        return jdbc.sql(
                        "select * from delivery_deferral where mailing_id = ? and next_attempt_at <= ? order by recipient_id")
                .params(mailing.number(), Sql.at(clock.instant()))
                .query((row, number) -> new Deferral(
                        row.getLong("recipient_id"),
                        row.getString("segment"),
                        row.getInt("attempts"),
                        Sql.instant(row, "first_tried_at")))
                .list();
    }

    boolean hasDeferrals(MailingId mailing) {
        return jdbc.sql("select exists (select 1 from delivery_deferral where mailing_id = ?)")
                .param(mailing.number())
                .query(Boolean.class)
                .single();
    }

    private Duration waitAfter(int attempts) {
        var wait = settings.firstRetry().multipliedBy(1L << Math.min(attempts, 16));
        return wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
    }
}
