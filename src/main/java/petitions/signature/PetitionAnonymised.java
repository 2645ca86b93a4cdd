package petitions.signature;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Figures;

/** Nobody knows any more who signed a petition, only how many, and where they lived. */
public record PetitionAnonymised(PetitionId petition, long signatures, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "The time was over for which it is known who signed. Signatures made nameless: %s."
                .formatted(Figures.of(signatures));
    }

    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
