package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** @param deadline what is due, as the model calls it: {@code Response overdue} */
public record DeadlineMoved(
        Collection<PetitionId> petitions,
        String deadline,
        Instant before,
        Instant after,
        String reason,
        Instant at,
        Actor by)
        implements PetitionEvent {

    public DeadlineMoved {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "The deadline “%s” was moved from %s to %s: %s"
                .formatted(deadline, Dates.end(before), Dates.end(after), reason);
    }

    /** How the work is planned is no promise to anybody outside. */
    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
