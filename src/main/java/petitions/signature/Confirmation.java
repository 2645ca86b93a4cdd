package petitions.signature;

import java.time.Instant;
import petitions.petition.PetitionId;

/**
 * How a signature stands with being confirmed.
 *
 * @param until when it could, or can, be confirmed
 */
public record Confirmation(PetitionId petition, State state, Instant until) {

    public enum State {
        AWAITED,
        CONFIRMED,
        TOO_LATE,
        /** The petition was taken down. */
        VOID
    }
}
