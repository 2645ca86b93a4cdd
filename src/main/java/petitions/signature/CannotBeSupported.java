package petitions.signature;

import petitions.petition.PetitionId;
import petitions.platform.Refused;

/** Nobody can be added to those who support the petition. */
public final class CannotBeSupported extends Refused {

    CannotBeSupported(PetitionId petition, String why) {
        super("Petition %s cannot be supported: %s".formatted(petition, why));
    }
}
