package petitions.signature;

import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;

/**
 * A signature on its way into the database.
 *
 * @param canonicalEmail decides, with the petition, whom it has to wait for
 * @param suspicion null if it is believed
 */
record SigningRequest(
        NewSignature wanted,
        String canonicalEmail,
        Origin origin,
        @Nullable Suspicion suspicion) {

    PetitionId petition() {
        return wanted.petition();
    }

    /** Never two of it at once. */
    Key key() {
        return new Key(petition(), canonicalEmail);
    }

    record Key(PetitionId petition, String canonicalEmail) {

        /** Who signed stays out of logs and messages. */
        @Override
        public String toString() {
            return "an address that signs petition " + petition;
        }
    }

    @Override
    public String toString() {
        return wanted.toString();
    }
}
