package petitions.signature;

import org.springframework.lang.Nullable;
import org.springframework.stereotype.Service;

/**
 * Takes signatures from people. Whoever signs learns nothing from the answer but that it was taken: not whether the
 * address has signed before, nor whether it is believed. That is for the mail to say, to whoever reads the address.
 */
@Service
public class Signers {

    private final SigningDesk desk;
    private final SigningLimits limits;
    private final SigningSettings settings;
    private final Countries countries;

    Signers(SigningDesk desk, SigningLimits limits, SigningSettings settings, Countries countries) {
        this.desk = desk;
        this.limits = limits;
        this.settings = settings;
        this.countries = countries;
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
        desk.take(new SigningRequest(wanted, email, origin, suspicion));
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
}
