package petitions.parliament;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record DepartmentChased(PetitionId petition, int version, String department, int reminder, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "%s was reminded of the response it owes (reminder %s).".formatted(department, reminder);
    }
}
