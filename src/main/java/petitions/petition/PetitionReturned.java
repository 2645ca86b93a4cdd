package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Moderators ask the creator for other words. */
public record PetitionReturned(PetitionId petition, String reason, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Returned to its creator: %s".formatted(reason);
    }
}
