package petitions.signature;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Figures;

/** Signatures turned out not to be genuine. They are taken off the count in its next round. */
public record SignaturesInvalidated(PetitionId petition, int signatures, String reason, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "%s %s found not to be genuine and taken off: %s"
                .formatted(Figures.of(signatures), signatures == 1 ? "signature was" : "signatures were", reason);
    }
}
