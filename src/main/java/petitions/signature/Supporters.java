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
        if (known.stream().mapToInt(BackingRows.Row::letters).sum() >= MOST_LETTERS) {
            return;
        }
        var household = household(known);
        var awaited = known.stream()
                .filter(row -> row.isAwaited() && row.person().isLike(wanted.person()))
                .findFirst();
        if (awaited.isPresent()) {
            again(awaited.get(), wanted);
        } else if (household.placeOf(wanted.person()).isEmpty()) {
            long instead = household.instead(wanted.person()).signature();
            known.stream().filter(row -> row.id() == instead).forEach(row -> again(row, wanted));
        } else {
            long added = rows.add(wanted, false, origin, clock.instant());
            events.publishEvent(new BackingWanted(added, wanted.petition(), false, 1));
        }
    }

    private void again(BackingRows.Row backer, NewSignature wanted) {
        if (!backer.invalidated()) {
            int letter = rows.oneMoreLetter(backer.id(), wanted, clock.instant());
            events.publishEvent(
                    backer.confirmed()
                            ? new BackedAgain(backer.id(), backer.petition(), backer.creator(), letter)
                            : new BackingWanted(backer.id(), backer.petition(), backer.creator(), letter));
        }
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

    /** With mail if it was asked for when it was supported. */
    public Optional<Backing> confirm(long signature) {
        return confirm(
                signature, rows.find(signature).filter(BackingRows.Row::updates).isPresent());
    }

    /**
     * Confirms it, if it can be. The fifth supporter brings the petition to moderators. Safe to repeat.
     *
     * @param updates whether a supporter asks to hear more of the petition: the form may have been somebody else
     */
    public Optional<Backing> confirm(long signature, boolean updates) {
        return rows.find(signature).map(row -> {
            var petition = admissions.lock(row.petition());
            var asItStands = backing(rows.find(signature).orElseThrow(), petition.state());
            return asItStands.state() == Backing.State.AWAITED ? confirm(row, updates, asItStands) : asItStands;
        });
    }

    private Backing confirm(BackingRows.Row row, boolean updates, Backing backing) {
        // a creator asks the Government for something, and is told what comes of it
        rows.confirm(row.id(), place(row).orElseThrow(), row.creator() || updates, clock.instant());
        if (row.creator()) {
            admissions.confirmCreator(row.petition());
        } else {
            admissions.supportedBy(row.petition(), rows.supporters(row.petition()));
        }
        return backing.with(Backing.State.CONFIRMED);
    }

    /**
     * Takes back that somebody supports it, while it is not published; moderators keep what they have. Whoever changes their
     * mind can confirm it again. Safe to repeat.
     */
    public Optional<Backing> withdraw(long signature) {
        return rows.find(signature).filter(row -> !row.creator()).map(row -> {
            var petition = admissions.lock(row.petition());
            if (petition.isInAdmission()) {
                rows.withdraw(signature);
            }
            return backing(rows.find(signature).orElseThrow(), petition.state());
        });
    }

    private Backing backing(BackingRows.Row row, Petition.State petition) {
        return new Backing(
                row.petition(),
                row.creator(),
                row.person().name(),
                row.person().postcode(),
                row.updates(),
                state(row, petition));
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

    private Optional<Integer> place(BackingRows.Row row) {
        return household(rows.withAddress(row.petition(), row.canonicalEmail())).placeOf(row.person());
    }

    private static Household household(List<BackingRows.Row> known) {
        return new Household(known.stream()
                .filter(row -> row.place() != null)
                .map(row -> new Household.Member(row.id(), row.person(), row.place(), row.invalidated()))
                .toList());
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

    /** Whoever started it, once they have confirmed that, by the id of their signature. */
    @Transactional(readOnly = true)
    public Optional<Long> creator(PetitionId petition) {
        return rows.confirmedCreator(petition);
    }

    /** Those who supported it by {@code at}, by their ids. */
    @Transactional(readOnly = true)
    public List<Long> confirmedBy(PetitionId petition, Instant at) {
        return rows.confirmedBy(petition, at);
    }

    /** Those of {@code ids} who have confirmed, are believed, and have not asked to hear no more. */
    @Transactional(readOnly = true)
    public Set<Long> standing(Collection<Long> ids) {
        return rows.standing(ids);
    }
}
