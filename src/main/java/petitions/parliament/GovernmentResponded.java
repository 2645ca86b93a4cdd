package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record GovernmentResponded(PetitionId petition, int version, LocalDate respondedOn, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return version == 1
                ? "The Government responded."
                : "The Government responded again, as the Committee had asked.";
    }
}
