package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** @param closings when signing ends, as it was promised before, of each petition that the dissolution was to close */
public record DissolutionWithdrawn(
        long dissolution, Instant dissolvedAt, Map<PetitionId, Instant> closings, Instant at, Actor by)
        implements PetitionEvent {

    public DissolutionWithdrawn {
        closings = Map.copyOf(closings);
    }

    @Override
    public Collection<PetitionId> petitions() {
        return closings.keySet();
    }

    @Override
    public String summary() {
        return "Parliament is not dissolved on %s after all: signing ends as it was to end before."
                .formatted(Dates.moment(dissolvedAt));
    }
}
