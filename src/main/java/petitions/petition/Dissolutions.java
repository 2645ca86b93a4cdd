package petitions.petition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.Rules;
import petitions.platform.text.Dates;

/**
 * The ends of Parliaments. Every petition that is open then closes at that very instant, whoever notices it when, and none is
 * started or published before staff have opened the new Parliament.
 */
@Service
@Transactional
public class Dissolutions {

    private final DissolutionRows rows;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dissolutions(DissolutionRows rows, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clock = clock;
        this.events = events;
    }

    /** The one that is still to come. */
    @Transactional(readOnly = true)
    public Optional<Dissolution> toCome() {
        return rows.underWay().filter(dissolution -> dissolution.at().isAfter(clock.instant()));
    }

    /** The one that has come, while there is no new Parliament. */
    @Transactional(readOnly = true)
    public Optional<Dissolution> current() {
        return rows.underWay().filter(dissolution -> !dissolution.at().isAfter(clock.instant()));
    }

    /** When Parliaments ended, and when this one is to end if that has been announced; the earliest first. */
    @Transactional(readOnly = true)
    public List<Instant> instants() {
        return rows.instants();
    }

    @Transactional(readOnly = true)
    public Dissolution require(long id) {
        return rows.find(id).orElseThrow(() -> new Refused("No dissolution has the number %s.".formatted(id)));
    }

    /** Whether it was a dissolution that ended the petition. */
    @Transactional(readOnly = true)
    public boolean closed(Petition petition) {
        return rows.anyAt(petition.closedAt());
    }

    /** Says what {@link #announce} would say. */
    @Transactional(readOnly = true)
    public void check(Instant at) {
        new Rules()
                .must(at != null, "on", "The day of the dissolution is missing.")
                .must(
                        at == null || at.isAfter(clock.instant()),
                        "on",
                        "That instant has passed. Enter one that is still to come.")
                .verify();
        toCome().ifPresent(other -> {
            throw new Refused("Parliament is to be dissolved on %s already.".formatted(Dates.moment(other.at())));
        });
        current().ifPresent(other -> {
            throw new Refused("Parliament was dissolved on %s, and the new one has not been opened yet."
                    .formatted(Dates.moment(other.at())));
        });
    }

    /**
     * Brings the closing of every open petition forward to {@code at}.
     *
     * @throws Refused unless that is still to come, or if another is, or has come
     */
    public Dissolution announce(Instant at, Actor by) {
        rows.holdAlone();
        check(at);
        Instant now = clock.instant();
        var dissolution = rows.insert(at, now, by);
        var closing = rows.bringForward(dissolution, now);
        events.publishEvent(new DissolutionAnnounced(dissolution.id(), at, closing, now, by));
        return dissolution;
    }

    /**
     * Gives petitions back the closing that they were promised.
     *
     * @throws Refused unless one is still to come
     */
    public void withdraw(Actor by) {
        rows.holdAlone();
        var dissolution = toCome().orElseThrow(
                        () -> new Refused("No dissolution is still to come. One that has come stays, and ends when"
                                + " the new Parliament opens."));
        Instant now = clock.instant();
        rows.withdrawn(dissolution, now, by);
        events.publishEvent(
                new DissolutionWithdrawn(dissolution.id(), dissolution.at(), rows.putBack(dissolution, now), now, by));
    }

    /**
     * From now on petitions can be started and published.
     *
     * @throws Refused unless Parliament is dissolved
     */
    public void openParliament(Actor by) {
        rows.holdAlone();
        var dissolution =
                current().orElseThrow(() -> new Refused("Parliament is not dissolved, so there is none to open."));
        rows.over(dissolution, clock.instant(), by);
    }

    /** Until the transaction ends, none is announced or withdrawn. To be called before petitions are locked. */
    void hold() {
        rows.hold();
    }

    /** Until the transaction ends, nobody starts, publishes or restores a petition. */
    void holdAlone() {
        rows.holdAlone();
    }

    /**
     * The same as {@link #hold}.
     *
     * @throws ParliamentDissolved while there is nobody to petition
     */
    void requireParliament() {
        rows.hold();
        current().ifPresent(dissolution -> {
            throw new ParliamentDissolved(dissolution);
        });
    }

    /** When signing ends of what is {@code promised} that: then, or with the Parliament that it was opened in. */
    Instant closing(PetitionId petition, Instant openedAt, Instant promised) {
        return rows.after(openedAt)
                .filter(dissolution -> promised.isAfter(dissolution.at()))
                .map(dissolution -> {
                    rows.promise(dissolution, petition, promised);
                    return dissolution.at();
                })
                .orElse(promised);
    }

    /** What petitions were promised that close with this Parliament. */
    Map<PetitionId, Instant> promises() {
        return toCome().map(rows::promises).orElse(Map.of());
    }
}
