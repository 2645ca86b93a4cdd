package petitions.petition;

import java.time.Instant;
import java.util.List;
import petitions.platform.Actor;

/** Whoever started a petition reads the address they gave, and may gather supporters. */
public record CreatorConfirmed(PetitionId petition, Instant at, Actor by) implements AdmissionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return "Its creator confirmed it, and gathers supporters.";
    }
}
