package petitions.signature;

import java.time.Instant;
import petitions.petition.PetitionId;

/**
 * One person's signature on one petition, as mail needs it.
 *
 * @param name null of somebody who was forgotten, as is {@code email}
 */
public record Signature(
        long id,
        PetitionId petition,
        String name,
        String email,
        boolean creator,
        boolean subscribed,
        Instant confirmedAt) {

    /** Whether nobody knows any more whose it is. */
    public boolean isErased() {
        return email == null;
    }

    /** Who signed stays out of logs and messages. */
    @Override
    public String toString() {
        return "signature " + id;
    }
}
