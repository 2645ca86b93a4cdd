package petitions.petition;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;

/** Pausing and resuming signing on the whole site, as in September 2022. Open petitions gain the days. */
@Service
@Transactional
public class Signing {

    /** Characters of the public reason for a pause. Our choice. */
    public static final int REASON_LIMIT = 300;

    private final JdbcClient jdbc;
    private final PetitionRows rows;
    private final Dissolutions dissolutions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Signing(
            JdbcClient jdbc,
            PetitionRows rows,
            Dissolutions dissolutions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.dissolutions = dissolutions;
        this.clock = clock;
        this.events = events;
    }

    /** A pause that has not ended. */
    public record Pause(Instant since, Actor by, String reason) {}

    public Optional<Pause> pause() {
        return jdbc.sql("select * from signing_pause where resumed_at is null")
                .query((row, number) -> new Pause(
                        Sql.instant(row, "paused_at"), new Actor(row.getString("paused_by")), row.getString("reason")))
                .optional();
    }

    public boolean isPaused() {
        return jdbc.sql("select exists (select 1 from signing_pause where resumed_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** @throws Refused if it is paused already */
    public void pause(String reason, Actor by) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
        var open = rows.lockOpen().stream().map(Petition::id).toList();
        int begun = jdbc.sql("""
                        insert into signing_pause (paused_at, paused_by, reason) values (:at, :by, :reason)
                        on conflict ((true)) where resumed_at is null do nothing
                        """)
                .param("at", Sql.at(clock.instant()))
                .param("by", by.name())
                .param("reason", reason)
                .update();
        if (begun == 0) {
            throw new Refused("Signing is paused already.");
        }
        events.publishEvent(new SigningPaused(open, reason, clock.instant(), by));
    }

    /**
     * Every London day on which signing was not possible, even in part, is given back.
     *
     * @throws Refused unless it is paused
     */
    public void resume(Actor by) {
        dissolutions.hold();
        Instant now = clock.instant();
        Instant pausedAt = jdbc.sql("select paused_at from signing_pause where resumed_at is null for update")
                .query((row, number) -> Sql.instant(row, "paused_at"))
                .optional()
                .orElseThrow(() -> new Refused("Signing is not paused."));
        int days = daysLost(pausedAt, now);
        jdbc.sql("update signing_pause set resumed_at = :at, resumed_by = :by, days = :days where resumed_at is null")
                .param("at", Sql.at(now))
                .param("by", by.name())
                .param("days", days)
                .update();
        var promises = dissolutions.promises();
        var closings = new TreeMap<PetitionId, Instant>();
        for (Petition petition : rows.lockOpen()) {
            Instant lostFrom = petition.openedAt().isAfter(pausedAt) ? petition.openedAt() : pausedAt;
            Instant promised = promises.getOrDefault(petition.id(), petition.closingAt());
            var later = petition.closeBy(promised, now).extend(daysLost(lostFrom, now), now);
            Instant closing = dissolutions.closing(petition.id(), petition.openedAt(), later.closingAt());
            var extended = later.closeBy(closing, now);
            rows.updateState(extended);
            closings.put(extended.id(), extended.closingAt());
        }
        events.publishEvent(new SigningResumed(closings, days, now, by));
    }

    static int daysLost(Instant pausedAt, Instant resumedAt) {
        Instant lastPaused = resumedAt.minusMillis(1);
        return (int) ChronoUnit.DAYS.between(London.date(pausedAt), London.date(lastPaused)) + 1;
    }
}
