package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record PetitionOpened(PetitionId petition, String action, Instant closingAt, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Opened for signatures until %s.".formatted(Dates.end(closingAt));
    }
}
