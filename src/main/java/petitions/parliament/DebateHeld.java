package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record DebateHeld(
        DebateId debate, Collection<PetitionId> petitions, LocalDate debatedOn, NoticeId notice, Instant at, Actor by)
        implements PetitionEvent {

    public DebateHeld {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "Parliament debated the petition on %s.".formatted(Dates.date(debatedOn));
    }
}
