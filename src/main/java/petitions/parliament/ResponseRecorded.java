package petitions.parliament;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record ResponseRecorded(PetitionId petition, int version, int edition, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "The government response was received and written down.";
    }
}
