package petitions.petition;

import petitions.platform.Refused;

public class UnknownPetition extends Refused {

    public UnknownPetition(PetitionId id) {
        super("There is no petition %s.".formatted(id));
    }
}
