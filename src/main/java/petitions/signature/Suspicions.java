package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.DeadlineSettings;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.platform.Sql;

/** Clears signatures that were not believed and should have been: of a school, say, or of a network that many share. */
@Service
@Transactional
public class Suspicions {

    /**
     * Of each person at an address one, of two at most, while they can still be confirmed and have not signed by now: none
     * but these would count, and nobody is to get more letters than if they had been believed.
     */
    private static final String CLEARABLE = """
            with held as (
                select s.id, s.petition_id, s.canonical_email,
                       row_number() over (partition by s.petition_id, s.canonical_email, lower(s.name)
                                          order by s.id) as attempt
                from signature s join petition p on p.id = s.petition_id
                where s.suspected is not null and s.erased_at is null and %s
                  and p.state in ('open', 'closed') and coalesce(p.closed_at, p.closing_at) >= :closedSince
                  and not exists (
                      select 1 from signature believed
                      where believed.petition_id = s.petition_id and believed.canonical_email = s.canonical_email
                        and believed.suspected is null and lower(believed.name) = lower(s.name)
                        and (believed.place is not null
                             or believed.confirmed_at is null and believed.invalidated_at is null))),
            people as (
                select id, petition_id,
                       row_number() over (partition by petition_id, canonical_email order by id) as person
                from held where attempt = 1)
            """;

    private record Cleared(long id, PetitionId petition) {}

    private final FoundSignatures found;
    private final Petitions petitions;
    private final DeadlineSettings deadlines;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Suspicions(
            FoundSignatures found,
            Petitions petitions,
            DeadlineSettings deadlines,
            Clock clock,
            ApplicationEventPublisher events) {
        this.found = found;
        this.petitions = petitions;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    /** What {@link #clear} would do, the petition with most first. */
    @Transactional(readOnly = true)
    public List<ClearingEffect> preview(SignatureFilter filter) {
        filter.verify();
        return clearable(filter, """
                        select petition_id, count(*) as number from people where person <= 2
                        group by petition_id order by count(*) desc, petition_id
                        """)
                .query((row, number) -> new ClearingEffect(
                        petitions.require(new PetitionId(row.getLong("petition_id"))), row.getInt("number")))
                .list();
    }

    /**
     * Whoever signed is asked to confirm, and counts once they have.
     *
     * @param reason why, in a sentence for staff
     * @return how many
     */
    public int clear(SignatureFilter filter, String reason, Actor by) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, Invalidations.REASON_LIMIT)
                .also(filter::verify)
                .verify();
        Instant now = clock.instant();
        var cleared = clearable(filter, """
                        update signature s set suspected = null, letters = 1, lettered_at = :now
                        from people where people.person <= 2 and s.id = people.id and s.suspected is not null
                        returning s.id, s.petition_id
                        """)
                .param("now", Sql.at(now))
                .query((row, number) -> new Cleared(row.getLong("id"), new PetitionId(row.getLong("petition_id"))))
                .list();
        var signatures = cleared.stream()
                .collect(Collectors.groupingBy(
                        Cleared::petition, TreeMap::new, Collectors.mapping(Cleared::id, Collectors.toList())));
        signatures.forEach((petition, ids) -> {
            events.publishEvent(new ConfirmationsWanted(petition, 1, ids));
            events.publishEvent(new SuspicionCleared(petition, ids.size(), reason.strip(), now, by));
        });
        return cleared.size();
    }

    private JdbcClient.StatementSpec clearable(SignatureFilter filter, String sql) {
        return found.by(filter, CLEARABLE + sql)
                .param("closedSince", Sql.at(clock.instant().minus(deadlines.lateConfirmation())));
    }
}
