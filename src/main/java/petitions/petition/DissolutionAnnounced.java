package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** @param petitions those whose closing it brings forward */
public record DissolutionAnnounced(
        long dissolution, Instant dissolvedAt, Collection<PetitionId> petitions, Instant at, Actor by)
        implements PetitionEvent {

    public DissolutionAnnounced {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "Parliament is dissolved: signing ends on %s.".formatted(Dates.moment(dissolvedAt));
    }
}
