package petitions.signature;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Figures;

/**
 * Somebody was forgotten who had asked for it.
 *
 * @param signatures of theirs; none if it was only the name that an import had brought
 */
public record SignaturesErased(PetitionId petition, int signatures, String reason, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    /** That it happened, and not whose. */
    @Override
    public String summary() {
        return "%s erased: %s".formatted(what(), reason);
    }

    private String what() {
        return switch (signatures) {
            case 0 -> "The name of whoever started it was";
            case 1 -> "What is known of whoever made 1 signature was";
            default -> "What is known of whoever made %s signatures was".formatted(Figures.of(signatures));
        };
    }

    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
