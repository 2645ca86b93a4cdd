package petitions.signature;

import java.time.Instant;
import petitions.petition.PetitionId;
import petitions.platform.text.Language;

/**
 * One person's signature on one petition, as mail needs it.
 *
 * @param name null of somebody who was forgotten, as is {@code email}
 * @param language in which they are written to
 */
public record Signature(
        long id,
        PetitionId petition,
        String name,
        String email,
        boolean creator,
        boolean subscribed,
        Instant confirmedAt,
        Language language) {

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
