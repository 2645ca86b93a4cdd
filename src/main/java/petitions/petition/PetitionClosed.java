package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

public record PetitionClosed(PetitionId petition, int signatureCount, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Closed with %,d signatures.".formatted(signatureCount);
    }
}
