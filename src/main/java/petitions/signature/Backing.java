package petitions.signature;

import petitions.petition.PetitionId;

/**
 * How somebody who started a petition, or supports it, stands with being confirmed.
 *
 * @param creator whether they started it
 * @param name as they gave it, to be shown to them alone
 * @param postcode as they gave it; null outside the United Kingdom
 * @param updates whether mail was asked for, by whoever supported it: who that was is not known before
 */
public record Backing(
        PetitionId petition, boolean creator, String name, String postcode, boolean updates, State state) {

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

    public Backing with(State other) {
        return new Backing(petition, creator, name, postcode, updates, other);
    }

    /** Who it is stays out of logs and messages. */
    @Override
    public String toString() {
        return "a backing of petition " + petition;
    }
}
