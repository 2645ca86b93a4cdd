package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** What a meeting left undecided; the next one has it on its agenda. */
public record AgendaItemsDeferred(
        LocalDate meeting, Collection<PetitionId> petitions, LocalDate until, Instant at, Actor by)
        implements PetitionEvent {

    public AgendaItemsDeferred {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "The Petitions Committee put its decision off to its meeting of %s.".formatted(Dates.date(until));
    }

    @Override
    public boolean forStaffOnly() {
        return true;
    }
}
