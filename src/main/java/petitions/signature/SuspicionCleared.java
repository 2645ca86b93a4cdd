package petitions.signature;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Figures;

/** Signatures were not believed, and should have been. Whoever made them is asked to confirm them, as everybody was. */
public record SuspicionCleared(PetitionId petition, int signatures, String reason, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "%s held back, and %s asked to confirm now: %s"
                .formatted(
                        Figures.of(signatures) + (signatures == 1 ? " signature was" : " signatures were"),
                        signatures == 1 ? "its maker is" : "their makers are",
                        reason);
    }

    /** What is not believed is not for the public to know, or programs would learn from it. */
    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
