package petitions.process.watch;

import java.util.List;
import petitions.petition.Petition;
import petitions.petition.PetitionId;

/**
 * A petition, with what it waits for.
 *
 * @param department that it is for, or that was asked; empty if there is none yet
 * @param waits what has waited longest first
 */
public record FoundPetition(
        PetitionId id, String title, Petition.State state, String department, int signatures, List<Wait> waits) {

    public FoundPetition {
        waits = List.copyOf(waits);
    }
}
