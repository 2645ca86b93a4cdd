package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record ResponseRequested(PetitionId petition, String department, LocalDate dueOn, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "%s was asked for a response by %s.".formatted(department, Dates.date(dueOn));
    }
}
