package petitions.signature;

import java.time.Instant;
import petitions.petition.PetitionId;

/** One person's signature on one petition, as mail needs it. */
public record Signature(
        long id,
        PetitionId petition,
        String name,
        String email,
        boolean creator,
        boolean subscribed,
        Instant confirmedAt) {

    /** Who signed stays out of logs and messages. */
    @Override
    public String toString() {
        return "signature " + id;
    }
}
