package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Moderators did not publish a petition; by its code the public sees why, or sees nothing. */
public record PetitionRejected(PetitionId petition, RejectionCode code, Instant at, Actor by) implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public boolean forStaffOnly() {
        return code.hides();
    }

    @Override
    public String summary() {
        return "Rejected: %s.".formatted(code.words());
    }
}
