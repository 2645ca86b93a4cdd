package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

public record LegalHoldLifted(PetitionId petition, String reason, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "What is known of those who signed is no longer kept longer than usual: %s".formatted(reason);
    }

    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
