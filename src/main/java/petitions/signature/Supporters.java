package petitions.signature;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.AdmissionDeadlines;
import petitions.petition.Admissions;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
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
    private final Petitions petitions;
    private final AdmissionDeadlines deadlines;
    private final SupportSettings support;
    private final StartingSettings settings;
    private final SigningSettings signing;
    private final Countries countries;
    private final InVain inVain;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Supporters(
            BackingRows rows,
            Admissions admissions,
            Petitions petitions,
            AdmissionDeadlines deadlines,
            SupportSettings support,
            StartingSettings settings,
            SigningSettings signing,
            Countries countries,
            InVain inVain,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.admissions = admissions;
        this.petitions = petitions;
        this.deadlines = deadlines;
        this.support = support;
        this.settings = settings;
        this.signing = signing;
        this.countries = countries;
        this.inVain = inVain;
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
        var known = rows.withAddress(wanted.petition(), CanonicalEmail.of(wanted.email()));
        var written = writtenFor(wanted, known);
        boolean believed = !origin.bait()
                && !signing.isBlocked(wanted.email())
                && known.stream().mapToInt(BackingRows.Row::letters).sum() < MOST_LETTERS
                && written.stream().noneMatch(BackingRows.Row::invalidated);
        if (!believed) {
            inVain.run(() -> add(wanted, origin));
        } else if (written.isPresent()) {
            again(written.get(), wanted);
        } else {
            add(wanted, origin);
        }
    }

    /** Who is written to, as they have supported it or keep somebody else from it; nobody if this is somebody new. */
    private static Optional<BackingRows.Row> writtenFor(NewSignature wanted, List<BackingRows.Row> known) {
        var awaited = known.stream()
                .filter(row -> row.isAwaited() && row.person().isLike(wanted.person()))
                .findFirst();
        var household = household(known);
        if (awaited.isPresent() || household.placeOf(wanted.person()).isPresent()) {
            return awaited;
        }
        long instead = household.instead(wanted.person()).signature();
        return known.stream().filter(row -> row.id() == instead).findFirst();
    }

    private void add(NewSignature wanted, Origin origin) {
        long added = rows.add(wanted, false, origin, clock.instant());
        events.publishEvent(new BackingWanted(added, wanted.petition(), false, 1));
    }

    private void again(BackingRows.Row backer, NewSignature wanted) {
        int letter = rows.oneMoreLetter(backer.id(), wanted, clock.instant());
        events.publishEvent(
                backer.confirmed()
                        ? new BackedAgain(backer.id(), backer.petition(), backer.creator(), letter)
                        : new BackingWanted(backer.id(), backer.petition(), backer.creator(), letter));
    }

    /** @throws CannotBeSupported if nobody can be added */
    @Transactional(readOnly = true)
    public void requireRoom(Petition petition) {
        if (!seeksSupporters(petition)) {
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

    private boolean seeksSupporters(Petition petition) {
        return switch (petition.state()) {
            case VALIDATED, SPONSORED, FLAGGED, RETURNED -> !deadlines.isOverdue(petition);
            default -> false;
        };
    }

    /** Empty if nobody of this number started or supports a petition. */
    @Transactional(readOnly = true)
    public Optional<Backing> find(long signature) {
        return rows.find(signature).map(row -> backing(row, petitions.require(row.petition())));
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
            var asItStands = backing(rows.find(signature).orElseThrow(), petition);
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
            return backing(rows.find(signature).orElseThrow(), petition);
        });
    }

    private Backing backing(BackingRows.Row row, Petition petition) {
        return new Backing(
                row.petition(),
                row.creator(),
                row.person().name(),
                row.person().postcode(),
                row.updates(),
                state(row, petition));
    }

    private Backing.State state(BackingRows.Row row, Petition petition) {
        if (row.confirmed()) {
            return Backing.State.CONFIRMED;
        }
        if (row.creator()) {
            return petition.state() == Petition.State.PENDING && !deadlines.isOverdue(petition)
                    ? Backing.State.AWAITED
                    : Backing.State.OVER;
        }
        if (petition.state() == Petition.State.OPEN || petition.state() == Petition.State.CLOSED) {
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

    /** How many support it, the creator not counted. */
    @Transactional(readOnly = true)
    public int count(PetitionId petition) {
        return rows.supporters(petition);
    }
}
