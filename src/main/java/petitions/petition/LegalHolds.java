package petitions.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.Sql;

/** Petitions whose signers are not forgotten while a court or an inquiry asks about them. */
@Service
@Transactional
public class LegalHolds {

    /** Characters of the reason. Our choice. */
    public static final int REASON_LIMIT = 300;

    private final JdbcClient jdbc;
    private final Petitions petitions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LegalHolds(JdbcClient jdbc, Petitions petitions, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.petitions = petitions;
        this.clock = clock;
        this.events = events;
    }

    /** Those that stand, the oldest first. */
    @Transactional(readOnly = true)
    public List<LegalHold> all() {
        return jdbc.sql("select * from legal_hold where lifted_at is null order by placed_at, id")
                .query(LegalHolds::hold)
                .list();
    }

    /** Those of {@code petitions} that are held. */
    @Transactional(readOnly = true)
    public Set<PetitionId> among(Collection<PetitionId> petitions) {
        return jdbc
                .sql("select petition_id from legal_hold where petition_id = any (?) and lifted_at is null")
                .param(petitions.stream().map(PetitionId::number).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(PetitionId::new)
                .collect(Collectors.toSet());
    }

    /**
     * Once this is committed, nobody who signed {@code petition} is forgotten.
     *
     * @throws Refused if it is held already, or no reason is given
     */
    public void place(PetitionId petition, String reason, Actor by) {
        check(reason);
        petitions.hold(petition);
        Instant now = clock.instant();
        int placed = jdbc.sql("""
                        insert into legal_hold (petition_id, placed_at, placed_by, reason) values (?, ?, ?, ?)
                        on conflict (petition_id) where lifted_at is null do nothing
                        """)
                .params(petition.number(), Sql.at(now), by.name(), reason.strip())
                .update();
        if (placed == 0) {
            throw new Refused("Petition %s is held already.".formatted(petition));
        }
        events.publishEvent(new LegalHoldPlaced(petition, reason.strip(), now, by));
    }

    /** @throws Refused unless it is held, or if no reason is given */
    public void lift(PetitionId petition, String reason, Actor by) {
        check(reason);
        petitions.hold(petition);
        Instant now = clock.instant();
        int lifted = jdbc.sql("""
                        update legal_hold set lifted_at = :at, lifted_by = :by, lifted_reason = :reason
                        where petition_id = :petition and lifted_at is null
                        """)
                .param("at", Sql.at(now))
                .param("by", by.name())
                .param("reason", reason.strip())
                .param("petition", petition.number())
                .update();
        if (lifted == 0) {
            throw new Refused("Petition %s is not held.".formatted(petition));
        }
        events.publishEvent(new LegalHoldLifted(petition, reason.strip(), now, by));
    }

    private static void check(String reason) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
    }

    private static LegalHold hold(ResultSet row, int number) throws SQLException {
        return new LegalHold(
                new PetitionId(row.getLong("petition_id")),
                Sql.instant(row, "placed_at"),
                new Actor(row.getString("placed_by")),
                row.getString("reason"));
    }
}
