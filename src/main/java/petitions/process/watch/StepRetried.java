package petitions.process.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

/** Somebody had a step tried again that had failed as often as it may. */
public record StepRetried(Collection<PetitionId> petitions, String process, String step, Instant at, Actor by)
        implements PetitionEvent {

    public StepRetried {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "“%s” (%s) had failed, and is tried again".formatted(step, process);
    }

    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
