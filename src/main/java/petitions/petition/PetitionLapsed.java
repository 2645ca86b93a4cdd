package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Time has passed in which nothing came that was waited for. */
public record PetitionLapsed(PetitionId petition, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Lapsed: what it waited for did not come in time.";
    }
}
