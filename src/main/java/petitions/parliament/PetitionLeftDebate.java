package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

/** @param petitions those that are still in the debate */
public record PetitionLeftDebate(
        DebateId debate, PetitionId petition, Collection<PetitionId> petitions, Instant at, Actor by)
        implements PetitionEvent {

    public PetitionLeftDebate {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "A petition left the debate.";
    }
}
