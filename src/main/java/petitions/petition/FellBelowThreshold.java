package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.Figures;

/**
 * Signatures were taken off, and a threshold that had been reached is no longer met.
 *
 * @param earns what happened when it was reached
 */
public record FellBelowThreshold(PetitionId petition, int threshold, String earns, int signatures, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Has %s signatures now, fewer than the %s at which %s. What was asked for then stays asked for."
                .formatted(Figures.of(signatures), Figures.of(threshold), earns);
    }
}
