package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes signatures from people. Whoever signs learns nothing from the answer but that it was taken: not whether the
 * address has signed before, nor whether it is believed. That is for the mail to say, to whoever reads the address.
 */
@Service
public class Signers {

    /** To one signature. */
    private static final int MOST_LETTERS = 5;

    private final SigningRows rows;
    private final SigningLimits limits;
    private final SigningSettings settings;
    private final Countries countries;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transactions;

    Signers(
            SigningRows rows,
            SigningLimits limits,
            SigningSettings settings,
            Countries countries,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.limits = limits;
        this.settings = settings;
        this.countries = countries;
        this.events = events;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Returns once it is committed, with the letter that follows from it.
     *
     * @throws petitions.platform.Refused with all that is wrong with what was entered
     * @throws CannotBeSigned if nobody can sign this petition now
     * @throws TooManySignatures if too many came from the same block of addresses
     */
    public void sign(NewSignature wanted, Origin origin) {
        wanted.verify(countries);
        var email = CanonicalEmail.of(wanted.email());
        var suspicion = suspicion(wanted, email, origin);
        transactions.executeWithoutResult(signing -> enter(wanted, email, origin, suspicion));
    }

    @Nullable
    private Suspicion suspicion(NewSignature wanted, String email, Origin origin) {
        boolean tooManyFromThere = limits.isTooManyFrom(origin.addressBlock(), wanted.petition());
        boolean tooManyWithIt = limits.isTooManyWith(email);
        if (origin.bait()) {
            return Suspicion.BAIT;
        }
        if (settings.isBlocked(wanted.email())) {
            return Suspicion.BLOCKED_DOMAIN;
        }
        if (tooManyFromThere) {
            return Suspicion.RATE;
        }
        return tooManyWithIt ? Suspicion.ADDRESS : null;
    }

    private void enter(NewSignature wanted, String email, Origin origin, @Nullable Suspicion suspicion) {
        Instant now = clock.instant();
        rows.waitForOthers(wanted.petition(), email);
        var known = rows.known(wanted.petition(), email)
                .filter(petition -> petition.canBeSignedAt(now))
                .orElseThrow(() -> new CannotBeSigned(wanted.petition()));
        boolean mayBeWrittenTo = known.lettersSince(now.minus(settings.lettersPeriod())) < settings.letters();
        var household = known.household();
        var awaited = known.awaited(wanted.person());
        if (suspicion != null) {
            rows.add(wanted, email, suspicion, origin, now);
        } else if (awaited.isPresent()) {
            again(wanted, awaited.get(), mayBeWrittenTo, now);
        } else if (household.placeOf(wanted.person()).isEmpty()) {
            again(wanted, known.of(household.instead(wanted.person())), mayBeWrittenTo, now);
        } else if (mayBeWrittenTo) {
            long added = rows.add(wanted, email, null, origin, now);
            events.publishEvent(new ConfirmationWanted(added, wanted.petition(), 1));
        } else {
            rows.add(wanted, email, Suspicion.ADDRESS, origin, now);
        }
    }

    private void again(NewSignature wanted, Known.Entry signed, boolean mayBeWrittenTo, Instant now) {
        boolean letter = mayBeWrittenTo && !signed.invalidated() && signed.letters() < MOST_LETTERS;
        int letters = rows.again(signed.id(), wanted, letter, now);
        if (letter) {
            events.publishEvent(
                    signed.place() == null
                            ? new ConfirmationWanted(signed.id(), wanted.petition(), letters)
                            : new SignedAgain(signed.id(), wanted.petition(), letters));
        }
    }
}
