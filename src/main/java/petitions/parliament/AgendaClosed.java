package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/**
 * @param meeting the day by which the meeting is known
 * @param meetsOn the day that it has
 * @param petitions those on the agenda, in its order
 */
public record AgendaClosed(LocalDate meeting, LocalDate meetsOn, Collection<PetitionId> petitions, Instant at, Actor by)
        implements PetitionEvent {

    public AgendaClosed {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "On the agenda of the Petitions Committee for %s.".formatted(Dates.date(meetsOn));
    }

    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
