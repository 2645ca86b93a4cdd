package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record DebateDeferred(
        DebateId debate,
        Collection<PetitionId> petitions,
        LocalDate until,
        boolean awaitingResponse,
        Instant at,
        Actor by)
        implements PetitionEvent {

    public DebateDeferred {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return awaitingResponse
                ? "The Petitions Committee awaits the government response before it decides on a debate."
                : "The Petitions Committee will consider a debate again on %s.".formatted(Dates.date(until));
    }
}
