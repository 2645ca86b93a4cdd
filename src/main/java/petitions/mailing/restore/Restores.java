package petitions.mailing.restore;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.mailing.MailingControl;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrdered;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;

/**
 * Whether the database is the one that it was. Once it is another, everything that was under way stands still, and so does
 * what is ordered until somebody has decided: it may have been mailed in the time that was lost.
 */
@Service
@Transactional
public class Restores {

    /** Characters. */
    public static final int REASON_LIMIT = 300;

    /** A standby that takes over may lack what was written last. */
    private static final Duration FAILOVER_LOSES_AT_MOST = Duration.ofMinutes(2);

    private static final Logger log = LoggerFactory.getLogger(Restores.class);

    private static final String ALARM =
            "The database was restored. Some of this may have been mailed in the time that was lost: look at the relay’s log, then resume or cancel it.";

    private final JdbcClient jdbc;
    private final MailingControl mailings;
    private final Audit audit;
    private final Clock clock;
    private volatile Instant seen;

    Restores(JdbcClient jdbc, MailingControl mailings, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.mailings = mailings;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(DatabaseIdentity identity, Instant seenAt) {}

    /** Before anything is sent. Of several nodes the first one notices. */
    void start(Hint hint) {
        var known = known();
        if (known.isPresent() && hint.saysRestored(!isTheSame(known.get()))) {
            restored(known.get().seenAt());
        }
        remember(known.isPresent());
    }

    /** While a node runs: it was there when a standby took over, and knows whether anything is missing. */
    public void lookAgain() {
        var known = known();
        if (known.isEmpty() || isEarlier(known.get())) {
            restored(known.map(Known::seenAt).orElse(null));
        }
        remember(known.isPresent());
    }

    @Transactional(readOnly = true)
    public Optional<Restored> undecided() {
        return jdbc.sql("select * from restore where decided_at is null")
                .query((row, number) -> new Restored(
                        Sql.instant(row, "noticed_at"), Sql.instant(row, "knows_until"), row.getInt("paused")))
                .optional();
    }

    /** From now on mailings that are ordered go out again; those that stand still are resumed or cancelled one by one. */
    public void decide(Actor by, String reason) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
        int decided = jdbc.sql(
                        "update restore set decided_at = ?, decided_by = ?, decision_reason = ? where decided_at is null")
                .params(Sql.at(clock.instant()), by.name(), reason.strip())
                .update();
        if (decided == 0) {
            throw new Refused("Nothing is to be decided: somebody has done it already.");
        }
        audit.record(by, Act.of("restore-decided", "database").withDigestOf("reason", reason));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void holdBack(MailingOrdered event) {
        if (undecided().isPresent()) {
            mailings.pauseItself(event.mailing(), ALARM);
            countPaused(1);
        }
    }

    private void restored(Instant knowsUntil) {
        if (undecided().isEmpty()) {
            jdbc.sql("insert into restore (noticed_at, knows_until) values (?, ?)")
                    .params(Sql.at(clock.instant()), Sql.at(knowsUntil))
                    .update();
        }
        var underWay = jdbc.sql("select id from mailing where state in ('ordered', 'sending') order by id")
                .query(Long.class)
                .list();
        underWay.forEach(id -> mailings.pauseItself(new MailingId(id), ALARM));
        countPaused(underWay.size());
        audit.record(Actor.SYSTEM, Act.of("database-restored", "database").with("paused", underWay.size()));
        log.error(
                "The database was restored; what was mailed after {} it does not know. {} mailings stand still until somebody decides: see “Restore” in docs/operations.md",
                knowsUntil,
                underWay.size());
    }

    private void countPaused(int more) {
        jdbc.sql("update restore set paused = paused + ? where decided_at is null")
                .param(more)
                .update();
    }

    private boolean isTheSame(Known known) {
        return known.identity().equals(DatabaseIdentity.of(jdbc));
    }

    private boolean isEarlier(Known known) {
        return seen != null && known.seenAt().isBefore(seen.minus(FAILOVER_LOSES_AT_MOST));
    }

    /** Locked until the end of the transaction: nodes that start together look one after the other. */
    private Optional<Known> known() {
        jdbc.sql("lock table database_identity in share row exclusive mode").update();
        List<Known> known = jdbc.sql("select * from database_identity")
                .query((row, number) -> new Known(
                        new DatabaseIdentity(
                                row.getString("system_identifier"), row.getLong("timeline"), row.getLong("database")),
                        Sql.instant(row, "seen_at")))
                .list();
        return known.stream().findFirst();
    }

    private void remember(boolean known) {
        var now = DatabaseIdentity.of(jdbc);
        seen = jdbc.sql(
                        known
                                ? "update database_identity set system_identifier = ?, timeline = ?, database = ?, seen_at = clock_timestamp() returning seen_at"
                                : "insert into database_identity values (?, ?, ?, clock_timestamp()) returning seen_at")
                .params(now.systemIdentifier(), now.timeline(), now.database())
                .query((row, number) -> Sql.instant(row, "seen_at"))
                .single();
    }
}
