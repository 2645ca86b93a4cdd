package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

public record RevisionRequested(
        PetitionId petition, int version, String reason, LocalDate replyBy, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "The Petitions Committee asked for a revised response by %s: %s".formatted(Dates.date(replyBy), reason);
    }
}
