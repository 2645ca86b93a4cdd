package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** A petition that was taken down may be read again and, if it was open then, signed. */
public record PetitionRestored(PetitionId petition, String reason, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Restored: %s".formatted(reason);
    }
}
