package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record DebateDeclined(DebateId debate, Collection<PetitionId> petitions, NoticeId notice, Instant at, Actor by)
        implements PetitionEvent {

    public DebateDeclined {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "The Petitions Committee decided that there will be no debate.";
    }
}
