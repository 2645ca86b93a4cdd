package petitions.signature;

import java.time.Instant;
import java.util.List;
import petitions.petition.PetitionEvent;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Figures;

/**
 * Signatures turned out not to be genuine. They are taken off the count in its next round.
 *
 * @param signatures that had been confirmed
 * @param unconfirmed that never counted, and of which the public hears nothing
 */
public record SignaturesInvalidated(
        PetitionId petition, int signatures, int unconfirmed, String reason, Instant at, Actor by)
        implements PetitionEvent {

    @Override
    public List<PetitionId> petitions() {
        return List.of(petition);
    }

    @Override
    public String summary() {
        return signatures == 0
                ? "%s found not to be genuine before anybody confirmed %s: %s"
                        .formatted(were(unconfirmed), unconfirmed == 1 ? "it" : "them", reason)
                : "%s found not to be genuine and taken off: %s".formatted(were(signatures), reason);
    }

    private static String were(int number) {
        return Figures.of(number) + (number == 1 ? " signature was" : " signatures were");
    }

    @Override
    public boolean forStaffOnly() {
        return signatures == 0;
    }
}
