package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Moderators hold a petition until they know more. */
public record PetitionFlagged(PetitionId petition, String note, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Held in moderation: %s".formatted(note);
    }
}
