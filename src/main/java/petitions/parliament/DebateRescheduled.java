package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

/** @param moved whether it had a date until now; false when it was postponed without one */
public record DebateRescheduled(
        DebateId debate,
        Collection<PetitionId> petitions,
        DebateDate date,
        boolean moved,
        NoticeId notice,
        Instant at,
        Actor by)
        implements PetitionEvent {

    public DebateRescheduled {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return (moved ? "The debate was moved to %s." : "The debate was rescheduled for %s.").formatted(date.words());
    }
}
