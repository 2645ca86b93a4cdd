package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.platform.Actor;

public record SigningPaused(Collection<PetitionId> petitions, String reason, Instant at, Actor by)
        implements PetitionEvent {

    public SigningPaused {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "Signing was paused: %s".formatted(reason);
    }
}
