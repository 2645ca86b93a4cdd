package petitions.signature;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Admissions;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.platform.Rules;

/** Takes petitions from people. Whoever starts one learns from the answer only that it was taken: the rest comes by mail. */
@Service
public class Creators {

    private final Admissions admissions;
    private final BackingRows rows;
    private final Countries countries;
    private final SigningSettings signing;
    private final StartingSettings settings;
    private final InVain inVain;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Creators(
            Admissions admissions,
            BackingRows rows,
            Countries countries,
            SigningSettings signing,
            StartingSettings settings,
            InVain inVain,
            ApplicationEventPublisher events,
            Clock clock) {
        this.admissions = admissions;
        this.rows = rows;
        this.countries = countries;
        this.signing = signing;
        this.settings = settings;
        this.inVain = inVain;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says all that is wrong with both.
     *
     * @throws petitions.platform.Refused if anything is
     */
    public void check(PetitionWords words, NewSignature creator) {
        new Rules().also(words::verify).also(() -> creator.verify(countries)).verify();
    }

    /**
     * Keeps the petition, and writes to whoever started it. A program's is not kept, nor is one that was sent twice; both get the
     * same answer.
     *
     * @param creator whose petition is not known yet
     * @throws petitions.platform.Refused with all that is wrong with what was entered
     * @throws TooManyPetitions if too many were started from the same block of addresses
     */
    @Transactional
    public void start(PetitionWords words, NewSignature creator, Origin origin) {
        check(words, creator);
        Instant since = clock.instant().minus(settings.period());
        if (rows.startedFrom(origin.addressBlock(), since) >= settings.perBlock()) {
            throw new TooManyPetitions();
        }
        var email = CanonicalEmail.of(creator.email());
        rows.waitForOthers(email);
        boolean toBeTrusted = !origin.bait()
                && !signing.isBlocked(creator.email())
                && rows.startedWith(email, since) < settings.perAddress()
                && !rows.isStarted(email, words, since);
        if (toBeTrusted) {
            begin(words, creator, origin);
        } else {
            inVain.run(() -> begin(words, creator, origin));
        }
    }

    private void begin(PetitionWords words, NewSignature creator, Origin origin) {
        sign(admissions.create(words, creator.language()), creator, origin);
    }

    /** The same for a petition whose number was given before: in a rehearsal everybody is trusted. */
    @Transactional
    public void start(PetitionId petition, PetitionWords words, NewSignature creator, Origin origin) {
        check(words, creator);
        admissions.create(petition, words, creator.language());
        sign(petition, creator, origin);
    }

    private void sign(PetitionId petition, NewSignature creator, Origin origin) {
        var signed = new NewSignature(
                petition,
                creator.name(),
                creator.email(),
                creator.country(),
                creator.postcode(),
                creator.declared(),
                // they ask the Government for something, and are told what comes of it
                true,
                creator.language());
        events.publishEvent(new BackingWanted(rows.add(signed, true, origin, clock.instant()), petition, true, 1));
    }
}
