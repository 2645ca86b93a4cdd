package petitions.staff.operations;

import petitions.petition.Petition;
import petitions.platform.text.OneLine;

/** @param visible whether the public may see it too */
public record PetitionFace(long number, String title, String state, int signatures, boolean visible) {

    static PetitionFace of(Petition petition) {
        return new PetitionFace(
                petition.id().number(),
                OneLine.of(petition.action()),
                petition.state().words(),
                petition.signatureCount(),
                petition.isPublic());
    }
}
