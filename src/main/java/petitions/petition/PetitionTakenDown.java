package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

public record PetitionTakenDown(PetitionId petition, String reason, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Taken down: %s".formatted(reason);
    }
}
