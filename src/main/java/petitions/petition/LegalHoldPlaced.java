package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

public record LegalHoldPlaced(PetitionId petition, String reason, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "What is known of those who signed is kept until further notice: %s".formatted(reason);
    }

    /** What a court asks about is not for the public to learn here. */
    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
