package petitions.signature;

import petitions.petition.PetitionId;

/**
 * How somebody who started a petition, or supports it, stands with being confirmed.
 *
 * @param creator whether they started it
 * @param name as they gave it, to be shown to them alone
 * @param postcode as they gave it; null outside the United Kingdom
 */
public record Backing(PetitionId petition, boolean creator, String name, String postcode, State state) {

    public enum State {
        AWAITED,
        CONFIRMED,
        /** As many others as may support it. */
        FULL,
        /** Somebody else has confirmed with this address. */
        TAKEN,
        /** It was published meanwhile, and can be signed as any other. */
        PUBLISHED,
        /** It will not be published. */
        OVER
    }

    Backing with(State other) {
        return new Backing(petition, creator, name, postcode, other);
    }

    /** Who it is stays out of logs and messages. */
    @Override
    public String toString() {
        return "a backing of petition " + petition;
    }
}
