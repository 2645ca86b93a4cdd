package petitions.signature;

import petitions.petition.PetitionId;
import petitions.platform.Refused;

/** Nobody can sign this petition now: it is not there, it is not open, or signing is paused. */
public final class CannotBeSigned extends Refused {

    CannotBeSigned(PetitionId petition) {
        super("Petition %s cannot be signed now.".formatted(petition));
    }
}
