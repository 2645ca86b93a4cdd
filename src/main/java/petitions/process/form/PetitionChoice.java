package petitions.process.form;

import java.util.List;
import petitions.petition.PetitionId;
import petitions.platform.Refused;

/** The one petition that a start form asks for. */
final class PetitionChoice {

    private PetitionChoice() {}

    static Field field(String help) {
        return Field.of(Field.Type.PETITIONS, "petitions", "Petition", help);
    }

    static PetitionId of(List<Long> chosen) {
        if (chosen == null || chosen.size() != 1 || chosen.get(0) == null) {
            throw new Refused(List.of(new Refused.Problem("petitions", "Choose one petition.")));
        }
        return new PetitionId(chosen.get(0));
    }
}
