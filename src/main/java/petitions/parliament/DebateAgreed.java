package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record DebateAgreed(DebateId debate, Collection<PetitionId> petitions, Instant at, Actor by)
        implements PetitionEvent {

    public DebateAgreed {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "The Petitions Committee decided to schedule a debate.";
    }
}
