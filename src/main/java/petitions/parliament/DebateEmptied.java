package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record DebateEmptied(DebateId debate, Collection<PetitionId> petitions, Instant at, Actor by)
        implements PetitionEvent {

    public DebateEmptied {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "No petition is left in the debate.";
    }
}
