package petitions.publicsite;

import java.time.Clock;
import org.springframework.stereotype.Component;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Signing;

/** Petitions that people may sign, and a kind word about those that they may not. */
@Component
class SignablePetitions {

    private final PublicRecords records;
    private final Signing signing;
    private final Clock clock;

    SignablePetitions(PublicRecords records, Signing signing, Clock clock) {
        this.records = records;
        this.signing = signing;
        this.clock = clock;
    }

    /** @throws NotShown if it cannot be signed now */
    Petition require(String number) {
        var petition = shown(number);
        if (petition.state() == Petition.State.REJECTED) {
            throw NotShown.rejected(petition);
        }
        if (!petition.isOpen() || clock.instant().isAfter(petition.closingAt())) {
            throw NotShown.closed(petition);
        }
        signing.pause().ifPresent(pause -> {
            throw NotShown.signingPaused(pause.reason());
        });
        return petition;
    }

    /** @throws NotShown if there is no such petition, or it was taken down */
    Petition shown(String number) {
        return records.requirePublic(number);
    }

    /** @throws NotShown if no petition can have it */
    PetitionId number(String number) {
        return records.number(number);
    }
}
