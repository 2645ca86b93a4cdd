package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.Figures;

public record PetitionClosed(PetitionId petition, int signatureCount, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Closed with %s signatures.".formatted(Figures.of(signatureCount));
    }
}
