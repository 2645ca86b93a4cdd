package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.petition.Thresholds;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.platform.Sql;

/**
 * Takes off signatures that are nobody's, by what they have in common. The creator's own is never among them: a petition
 * that is nobody's is taken down.
 */
@Service
@Transactional
public class Invalidations {

    /** Characters of the reason, which is public. Our choice. */
    public static final int REASON_LIMIT = 300;

    private final FoundSignatures found;
    private final Petitions petitions;
    private final Thresholds thresholds;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Invalidations(
            FoundSignatures found,
            Petitions petitions,
            Thresholds thresholds,
            Clock clock,
            ApplicationEventPublisher events) {
        this.found = found;
        this.petitions = petitions;
        this.thresholds = thresholds;
        this.clock = clock;
        this.events = events;
    }

    /** What {@link #invalidate} would do, the petition that loses most first. */
    @Transactional(readOnly = true)
    public List<InvalidationEffect> preview(SignatureFilter filter) {
        filter.verify();
        return found.by(filter, """
                        select s.petition_id, count(*) as signatures, count(*) filter (where s.counted) as counted
                        from signature s where s.suspected is null and %s
                        group by s.petition_id order by count(*) desc, s.petition_id
                        """)
                .query((row, number) -> effect(
                        petitions.require(new PetitionId(row.getLong("petition_id"))),
                        row.getInt("signatures"),
                        row.getInt("counted")))
                .list();
    }

    private InvalidationEffect effect(Petition petition, int signatures, int counted) {
        int left = petition.signatureCount() - counted;
        var lost = thresholds.reachedBy(petition).stream()
                .filter(threshold -> petition.signatureCount() >= threshold.needed() && left < threshold.needed())
                .toList();
        return new InvalidationEffect(petition, signatures, counted, lost);
    }

    /**
     * Whoever signed is not told, and hears no more of the petition.
     *
     * @param reason why, in a sentence for the public
     * @return how many
     */
    public int invalidate(SignatureFilter filter, String reason, Actor by) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .also(filter::verify)
                .verify();
        Instant now = clock.instant();
        holdPetitions(filter);
        var done = found.by(filter, """
                        with invalidated as (
                            update signature s
                            set invalidated_at = :now, subscribed = false,
                                unsubscribed_at = case when s.subscribed then :now else s.unsubscribed_at end
                            where s.suspected is null and %s returning s.petition_id, s.confirmed_at)
                        select petition_id, count(confirmed_at) as confirmed, count(*) as number
                        from invalidated group by petition_id order by petition_id
                        """)
                .param("now", Sql.at(now))
                .query((row, number) -> new SignaturesInvalidated(
                        new PetitionId(row.getLong("petition_id")),
                        row.getInt("confirmed"),
                        row.getInt("number") - row.getInt("confirmed"),
                        reason.strip(),
                        now,
                        by))
                .list();
        done.forEach(events::publishEvent);
        return done.stream()
                .mapToInt(one -> one.signatures() + one.unconfirmed())
                .sum();
    }

    /** In the order of their numbers, as everybody does who holds several; who counts them meanwhile waits. */
    private void holdPetitions(SignatureFilter filter) {
        found.by(filter, "select distinct s.petition_id from signature s where s.suspected is null and %s order by 1")
                .query(Long.class)
                .list()
                .forEach(number -> petitions.hold(new PetitionId(number)));
    }
}
