package petitions.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Petition.State;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;

/** Every petition on the site. */
@Service
@Transactional
public class Petitions {

    /** Characters of the reason for taking a petition down or restoring it, which is public. Our choice. */
    public static final int REASON_LIMIT = 300;

    private final PetitionRows rows;
    private final PetitionFactRows facts;
    private final Thresholds thresholds;
    private final DeadlineSettings deadlines;
    private final Dissolutions dissolutions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Petitions(
            PetitionRows rows,
            PetitionFactRows facts,
            Thresholds thresholds,
            DeadlineSettings deadlines,
            Dissolutions dissolutions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.facts = facts;
        this.thresholds = thresholds;
        this.deadlines = deadlines;
        this.dissolutions = dissolutions;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Petition> find(PetitionId id) {
        return rows.find(id);
    }

    /** @throws UnknownPetition if no petition has this number */
    public Petition require(PetitionId id) {
        return rows.find(id).orElseThrow(() -> new UnknownPetition(id));
    }

    /** Those of {@code ids} that there are, in that order. */
    public List<Petition> all(List<PetitionId> ids) {
        return rows.all(ids);
    }

    /** What is known beside their lives of those of {@code ids} that there are. */
    public Map<PetitionId, PetitionFacts> facts(Collection<PetitionId> ids) {
        return facts.of(ids);
    }

    /** Petitions whose number is, or whose title contains, {@code words}; the exact number first. */
    public List<Petition> search(String words, int limit) {
        return rows.search(OneLine.of(words), limit);
    }

    /** Opens a petition for signatures, now. */
    public Petition open(NewPetition wanted, Actor by) {
        wanted.verify();
        dissolutions.requireParliament();
        if (rows.find(wanted.id()).isPresent()) {
            throw new Refused("Petition %s exists already.".formatted(wanted.id()));
        }
        Instant now = clock.instant();
        var petition = new Petition(
                wanted.id(),
                wanted.action(),
                wanted.background(),
                wanted.additionalDetails(),
                wanted.department(),
                State.OPEN,
                now,
                dissolutions.closing(wanted.id(), now, asANewOne(now)),
                null,
                null,
                0,
                null,
                null,
                now,
                now,
                Language.ENGLISH);
        rows.insert(petition);
        events.publishEvent(new PetitionOpened(petition.id(), petition.action(), petition.closingAt(), now, by));
        return petition;
    }

    /** @throws Refused unless it is open and its closing instant has come */
    public Petition close(PetitionId id) {
        var closed = change(id, petition -> petition.close(clock.instant()));
        events.publishEvent(new PetitionClosed(id, closed.signatureCount(), closed.closedAt(), Actor.SYSTEM));
        return closed;
    }

    /** @param reason why, in a sentence for the public */
    public void takeDown(PetitionId id, String reason, Actor by) {
        checkTakeDown(reason);
        var takenDown = change(id, petition -> petition.takeDown(clock.instant()));
        events.publishEvent(new PetitionTakenDown(id, reason, takenDown.takenDownAt(), by));
    }

    /** Those that were taken down, the latest first. */
    public List<Petition> takenDown() {
        return rows.takenDown();
    }

    /**
     * Lets the public see a petition again. One that was open can be signed for as long as a new one, in
     * the Parliament that it was opened in.
     *
     * @param reason why, in a sentence for the public
     */
    public void restore(PetitionId id, String reason, Actor by) {
        checkTakeDown(reason);
        Instant now = clock.instant();
        dissolutions.hold();
        change(id, petition -> petition.restore(dissolutions.closing(id, petition.openedAt(), asANewOne(now)), now));
        events.publishEvent(new PetitionRestored(id, reason, now, by));
    }

    /** Says what {@link #takeDown} would say of the reason, whichever petition it is given for. */
    public void checkTakeDown(String reason) {
        new Rules()
                .require("reason", "The reason", reason)
                .limit("reason", "The reason", reason, REASON_LIMIT)
                .verify();
    }

    /**
     * Adds signatures that have been confirmed since the last count. Crossing a threshold is an event, once, while
     * signatures count; what comes later changes the number only.
     */
    public void count(PetitionId id, int confirmed) {
        addToCount(id, confirmed, 0);
    }

    /**
     * Takes off signatures that turned out to be nobody's. A threshold that is no longer met is said so, and what was
     * asked for when it was reached stays asked for.
     */
    public void takeOff(PetitionId id, int invalidated) {
        Instant now = clock.instant();
        rows.addToCount(id, -invalidated, 0, now);
        var petition = require(id);
        int before = petition.signatureCount() + invalidated;
        for (var threshold : thresholds.reachedBy(petition)) {
            if (before >= threshold.needed() && petition.signatureCount() < threshold.needed()) {
                events.publishEvent(new FellBelowThreshold(
                        id, threshold.needed(), threshold.earns(), petition.signatureCount(), now, Actor.SYSTEM));
            }
        }
    }

    /** Until the transaction ends, nobody else counts its signatures. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(PetitionId id) {
        lock(id);
    }

    /** Adds signatures that are known to exist but not held here, so that the total is {@code total}. Never lowers it. */
    public void carryOver(PetitionId id, int total) {
        int missing = total - lock(id).signatureCount();
        if (missing > 0) {
            addToCount(id, 0, missing);
        }
    }

    /** From here on signatures may still be added up, but carry the petition nowhere. */
    public void endCounting(PetitionId id) {
        rows.endCounting(id, clock.instant());
    }

    private void addToCount(PetitionId id, int confirmed, int carriedOver) {
        Instant now = clock.instant();
        rows.addToCount(id, confirmed, carriedOver, now);
        var petition = require(id);
        if (petition.signatureCount() >= thresholds.response()
                && rows.markThreshold(id, "response_threshold_reached_at", now)) {
            events.publishEvent(new ResponseThresholdReached(id, thresholds.response(), now, Actor.SYSTEM));
        }
        if (petition.signatureCount() >= thresholds.debate()
                && rows.markThreshold(id, "debate_threshold_reached_at", now)) {
            events.publishEvent(new DebateThresholdReached(id, thresholds.debate(), now, Actor.SYSTEM));
        }
    }

    private Instant asANewOne(Instant now) {
        return Closing.of(now, deadlines.signing());
    }

    private Petition change(PetitionId id, UnaryOperator<Petition> rule) {
        var changed = rule.apply(lock(id));
        rows.updateState(changed);
        return changed;
    }

    private Petition lock(PetitionId id) {
        return rows.lock(id).orElseThrow(() -> new UnknownPetition(id));
    }
}
