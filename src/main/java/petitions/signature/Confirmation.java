package petitions.signature;

import java.time.Instant;
import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;

/**
 * How a signature stands with being confirmed.
 *
 * @param until when it could, or can, be confirmed
 * @param name as it was signed with, for whoever has the link
 * @param postcode null outside the United Kingdom
 * @param updates whether mail was asked for, by whoever signed: who that was is not known before
 */
public record Confirmation(
        PetitionId petition,
        State state,
        Instant until,
        String name,
        @Nullable String postcode,
        boolean updates) {

    public enum State {
        AWAITED,
        CONFIRMED,
        /** Others have confirmed with the same address, and there is no room for one more. */
        TAKEN,
        TOO_LATE,
        /** The petition was taken down. */
        VOID
    }

    /** Who signed stays out of logs and messages. */
    @Override
    public String toString() {
        return "a confirmation of petition " + petition;
    }
}
