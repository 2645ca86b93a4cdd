package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Somebody has written a petition, and has to say by mail that it was them. */
public record PetitionCreated(PetitionId petition, String action, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Started by somebody who has to confirm it.";
    }
}
