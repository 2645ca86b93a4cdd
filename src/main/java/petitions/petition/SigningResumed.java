package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import petitions.platform.Actor;

/** @param closings the new closing instant of each petition that was open */
public record SigningResumed(Map<PetitionId, Instant> closings, int days, Instant at, Actor by)
        implements PetitionEvent {

    public SigningResumed {
        closings = Map.copyOf(closings);
    }

    @Override
    public Collection<PetitionId> petitions() {
        return closings.keySet();
    }

    @Override
    public String summary() {
        return days == 1
                ? "Signing resumed; the petition stays open one day longer."
                : "Signing resumed; the petition stays open %s days longer.".formatted(days);
    }
}
