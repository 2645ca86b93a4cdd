package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record ResponseOverdue(PetitionId petition, int version, LocalDate dueOn, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "The government response was due on %s and has not come.".formatted(Dates.date(dueOn));
    }
}
