package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;
import petitions.platform.Figures;

/** Enough people support a petition for moderators to look at it. */
public record SupportersReached(PetitionId petition, int supporters, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Has %s supporters: moderators look at it.".formatted(Figures.of(supporters));
    }
}
