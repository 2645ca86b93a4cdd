package petitions.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;
import petitions.platform.text.Dates;

/** The ends of Parliaments. Every petition that is open then closes at that very instant, whoever notices it when. */
@Service
@Transactional
public class Dissolutions {

    private final JdbcClient jdbc;
    private final PetitionRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dissolutions(JdbcClient jdbc, PetitionRows rows, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** The one that is still to come. */
    @Transactional(readOnly = true)
    public Optional<Dissolution> toCome() {
        return jdbc.sql("select * from dissolution where dissolved_at >= ? order by dissolved_at limit 1")
                .param(Sql.at(clock.instant()))
                .query((row, number) -> new Dissolution(row.getLong("id"), Sql.instant(row, "dissolved_at")))
                .optional();
    }

    @Transactional(readOnly = true)
    public Dissolution require(long id) {
        return jdbc.sql("select * from dissolution where id = ?")
                .param(id)
                .query((row, number) -> new Dissolution(row.getLong("id"), Sql.instant(row, "dissolved_at")))
                .optional()
                .orElseThrow(() -> new Refused("No dissolution has the number %s.".formatted(id)));
    }

    /** Whether it was a dissolution that ended the petition. */
    @Transactional(readOnly = true)
    public boolean closed(Petition petition) {
        return jdbc.sql("select exists (select 1 from dissolution where dissolved_at = ?)")
                .param(Sql.at(petition.closedAt()))
                .query(Boolean.class)
                .single();
    }

    /**
     * Brings the closing of every open petition forward to {@code at}.
     *
     * @throws Refused unless that is still to come, or if another is
     */
    public Dissolution announce(Instant at, Actor by) {
        Instant now = clock.instant();
        new Rules()
                .must(at != null, "on", "The day of the dissolution is missing.")
                .must(at == null || at.isAfter(now), "on", "That instant has passed. Enter one that is still to come.")
                .verify();
        toCome().ifPresent(other -> {
            throw new Refused("Parliament is to be dissolved on %s already.".formatted(Dates.moment(other.at())));
        });
        long id = jdbc.sql("""
                        insert into dissolution (dissolved_at, announced_at, announced_by) values (?, ?, ?) returning id
                        """)
                .params(Sql.at(at), Sql.at(now), by.name())
                .query(Long.class)
                .single();
        var closing = new ArrayList<PetitionId>();
        for (Petition petition : rows.lockOpen()) {
            if (petition.closingAt().isAfter(at)) {
                rows.updateState(petition.closeBy(at, now));
                closing.add(petition.id());
            }
        }
        events.publishEvent(new DissolutionAnnounced(id, at, closing, now, by));
        return new Dissolution(id, at);
    }

    /** {@code closing}, or the dissolution that comes before it. */
    Instant orBefore(Instant closing) {
        return toCome().map(Dissolution::at).filter(closing::isAfter).orElse(closing);
    }
}
