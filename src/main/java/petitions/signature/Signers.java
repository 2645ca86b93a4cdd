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

    /** Somebody else with the same address may be faster, twice. */
    private static final int TRIES = 3;

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
        var suspicion = suspicion(wanted, origin);
        var email = CanonicalEmail.of(wanted.email());
        transactions.executeWithoutResult(signing -> enter(wanted, email, origin, suspicion));
    }

    @Nullable
    private Suspicion suspicion(NewSignature wanted, Origin origin) {
        boolean tooMany = limits.isTooManyFrom(origin.addressBlock(), wanted.petition());
        if (origin.bait()) {
            return Suspicion.BAIT;
        }
        if (settings.isBlocked(wanted.email())) {
            return Suspicion.BLOCKED_DOMAIN;
        }
        return tooMany ? Suspicion.RATE : null;
    }

    private void enter(NewSignature wanted, String email, Origin origin, @Nullable Suspicion suspicion) {
        for (int tries = 0; tries < TRIES; tries++) {
            Instant now = clock.instant();
            var known = rows.known(wanted.petition(), email)
                    .filter(petition -> petition.canBeSignedAt(now))
                    .orElseThrow(() -> new CannotBeSigned(wanted.petition()));
            if (suspicion != null) {
                rows.addSuspect(wanted, email, suspicion, origin, now);
                return;
            }
            var place = known.placeOf(wanted);
            if (place.isEmpty()) {
                tellAgain(wanted, known.instead(wanted));
                return;
            }
            var added = rows.add(wanted, email, place.get(), origin, now);
            if (added.isPresent()) {
                events.publishEvent(new ConfirmationWanted(added.get(), wanted.petition(), 1));
                return;
            }
        }
        throw new IllegalStateException("An address signs petition %s without end".formatted(wanted.petition()));
    }

    private void tellAgain(NewSignature wanted, Known.Entry signed) {
        if (signed.invalidated()) {
            return;
        }
        rows.oneMoreLetter(signed.id())
                .ifPresent(letter -> events.publishEvent(
                        signed.confirmed()
                                ? new SignedAgain(signed.id(), wanted.petition(), letter)
                                : new ConfirmationWanted(signed.id(), wanted.petition(), letter)));
    }
}
