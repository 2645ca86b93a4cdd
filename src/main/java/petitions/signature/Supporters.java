package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Admissions;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.SupportSettings;

/**
 * Those whom a creator asks to support a petition before it is published. They sign and confirm as everybody does, and
 * are its first signatures.
 */
@Service
@Transactional
public class Supporters {

    /** That an address gets of one petition, whoever types it. */
    private static final int MOST_LETTERS = 5;

    private final BackingRows rows;
    private final Admissions admissions;
    private final SupportSettings support;
    private final StartingSettings settings;
    private final SigningSettings signing;
    private final Countries countries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supporters(
            BackingRows rows,
            Admissions admissions,
            SupportSettings support,
            StartingSettings settings,
            SigningSettings signing,
            Countries countries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.admissions = admissions;
        this.support = support;
        this.settings = settings;
        this.signing = signing;
        this.countries = countries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes somebody's support, and writes to them. The answer does not tell whether the address is known, or believed.
     *
     * @throws petitions.platform.Refused with all that is wrong with what was entered
     * @throws CannotBeSupported if the petition has its supporters, or is none any more that seeks them
     */
    public void support(NewSignature wanted, Origin origin) {
        wanted.verify(countries);
        requireRoom(admissions.lock(wanted.petition()));
        if (origin.bait() || signing.isBlocked(wanted.email())) {
            return;
        }
        var known = rows.withAddress(wanted.petition(), CanonicalEmail.of(wanted.email()));
        var same = known.stream().filter(row -> row.isBy(wanted.name())).findFirst();
        if (known.stream().mapToInt(BackingRows.Row::letters).sum() >= MOST_LETTERS) {
            return;
        }
        var confirmed = known.stream().filter(BackingRows.Row::confirmed).toList();
        boolean stranger = confirmed.size() > 1
                || !confirmed.isEmpty() && !confirmed.get(0).isAtHome(wanted.country(), wanted.postcode());
        if (same.isPresent() || stranger) {
            var whom = same.orElseGet(() -> confirmed.get(0));
            int letter = rows.oneMoreLetter(whom.id(), clock.instant());
            events.publishEvent(new BackingWanted(whom.id(), whom.petition(), whom.creator(), letter));
            return;
        }
        long added = rows.add(wanted, false, origin, clock.instant());
        events.publishEvent(new BackingWanted(added, wanted.petition(), false, 1));
    }

    /** @throws CannotBeSupported if nobody can be added */
    @Transactional(readOnly = true)
    public void requireRoom(Petition petition) {
        if (!seeksSupporters(petition.state())) {
            throw new CannotBeSupported(petition.id(), "it does not look for supporters.");
        }
        if (rows.supporters(petition.id()) >= support.most()) {
            throw new CannotBeSupported(
                    petition.id(),
                    "it has %s supporters, and needs no more. You can sign it once it is published."
                            .formatted(support.most()));
        }
        if (rows.unconfirmed(petition.id(), clock.instant().minus(settings.period())) >= settings.unconfirmed()) {
            throw new CannotBeSupported(
                    petition.id(), "many people have been asked to confirm that they do. Please try again tomorrow.");
        }
    }

    private static boolean seeksSupporters(Petition.State state) {
        return switch (state) {
            case VALIDATED, SPONSORED, FLAGGED, RETURNED -> true;
            default -> false;
        };
    }

    /** Empty if nobody of this number started or supports a petition. */
    @Transactional(readOnly = true)
    public Optional<Backing> find(long signature) {
        return rows.find(signature).map(row -> backing(row, rows.stateOf(row.petition())));
    }

    /** Confirms it, if it can be. The fifth supporter brings the petition to moderators. Safe to repeat. */
    public Optional<Backing> confirm(long signature) {
        return rows.find(signature).map(row -> {
            var petition = admissions.lock(row.petition());
            var asItStands = backing(rows.find(signature).orElseThrow(), petition.state());
            return asItStands.state() == Backing.State.AWAITED ? confirm(row, asItStands) : asItStands;
        });
    }

    private Backing confirm(BackingRows.Row row, Backing backing) {
        rows.confirm(row.id(), place(row).orElseThrow(), clock.instant());
        if (row.creator()) {
            admissions.confirmCreator(row.petition());
        } else {
            admissions.supportedBy(row.petition(), rows.supporters(row.petition()));
        }
        return backing.with(Backing.State.CONFIRMED);
    }

    private Backing backing(BackingRows.Row row, Petition.State petition) {
        return new Backing(row.petition(), row.creator(), row.name(), row.postcode(), state(row, petition));
    }

    private Backing.State state(BackingRows.Row row, Petition.State petition) {
        if (row.confirmed()) {
            return Backing.State.CONFIRMED;
        }
        if (row.creator()) {
            return petition == Petition.State.PENDING ? Backing.State.AWAITED : Backing.State.OVER;
        }
        if (petition == Petition.State.OPEN || petition == Petition.State.CLOSED) {
            return Backing.State.PUBLISHED;
        }
        if (!seeksSupporters(petition)) {
            return Backing.State.OVER;
        }
        if (rows.supporters(row.petition()) >= support.most()) {
            return Backing.State.FULL;
        }
        return place(row).isPresent() ? Backing.State.AWAITED : Backing.State.TAKEN;
    }

    /** An address has two places on a petition, for two who live together. */
    private Optional<Integer> place(BackingRows.Row row) {
        var confirmed = rows.withAddress(row.petition(), row.canonicalEmail()).stream()
                .filter(BackingRows.Row::confirmed)
                .toList();
        if (confirmed.isEmpty()) {
            return Optional.of(1);
        }
        var first = confirmed.get(0);
        boolean second =
                confirmed.size() == 1 && !first.isBy(row.name()) && first.isAtHome(row.country(), row.postcode());
        return second ? Optional.of(first.place() == 1 ? 2 : 1) : Optional.empty();
    }

    /** Those who have to confirm that they started or support it, by their ids. */
    @Transactional(readOnly = true)
    public List<Long> awaited(PetitionId petition) {
        return rows.awaited(petition);
    }

    /** How many support it, the creator not counted. */
    @Transactional(readOnly = true)
    public int count(PetitionId petition) {
        return rows.supporters(petition);
    }

    /** Those who supported it by {@code at}, by their ids. */
    @Transactional(readOnly = true)
    public List<Long> confirmedBy(PetitionId petition, Instant at) {
        return rows.confirmedBy(petition, at);
    }

    /**
     * Those of {@code ids} who are believed.
     *
     * @param confirmed leaves out whoever has not confirmed, and whoever has asked to hear no more
     */
    @Transactional(readOnly = true)
    public Set<Long> standing(Collection<Long> ids, boolean confirmed) {
        return rows.standing(ids, confirmed);
    }
}
