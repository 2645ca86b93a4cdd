package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

public record DebateThresholdReached(PetitionId petition, int threshold, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Reached %,d signatures: it will be considered for a debate.".formatted(threshold);
    }
}
