package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** The creator has found other words; moderators look again. */
public record PetitionCorrected(PetitionId petition, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Corrected by its creator; moderators look again.";
    }
}
