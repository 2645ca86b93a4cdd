package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record DebatePostponed(
        DebateId debate,
        Collection<PetitionId> petitions,
        LocalDate previousDate,
        String reason,
        NoticeId notice,
        Instant at,
        Actor by)
        implements PetitionEvent {

    public DebatePostponed {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "The debate on %s was postponed: %s".formatted(Dates.date(previousDate), reason);
    }
}
