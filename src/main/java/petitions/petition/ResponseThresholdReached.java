package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.Figures;

public record ResponseThresholdReached(PetitionId petition, int threshold, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Reached %s signatures: the Government will respond.".formatted(Figures.of(threshold));
    }
}
