package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record DebateProposed(DebateId debate, Collection<PetitionId> petitions, Instant at, Actor by)
        implements PetitionEvent {

    public DebateProposed {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "The Petitions Committee will consider the petition for a debate.";
    }
}
