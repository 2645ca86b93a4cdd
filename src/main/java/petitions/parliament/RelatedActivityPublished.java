package petitions.parliament;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;

public record RelatedActivityPublished(PetitionId petition, NoticeId notice, String subject, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Other parliamentary business: %s".formatted(subject);
    }
}
