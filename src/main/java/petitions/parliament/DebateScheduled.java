package petitions.parliament;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record DebateScheduled(
        DebateId debate, Collection<PetitionId> petitions, DebateDate date, NoticeId notice, Instant at, Actor by)
        implements PetitionEvent {

    public DebateScheduled {
        petitions = List.copyOf(petitions);
    }

    @Override
    public String summary() {
        return "A debate was scheduled for %s.".formatted(date.words());
    }
}
