package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Parliament was dissolved before the petition was published. */
public record PetitionStopped(PetitionId petition, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Stopped before it was published, as Parliament was dissolved.";
    }
}
