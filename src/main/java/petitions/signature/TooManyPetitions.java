package petitions.signature;

import petitions.platform.Refused;

/** So many have been started from nearby that we cannot keep up. */
public final class TooManyPetitions extends Refused {

    TooManyPetitions() {
        super("Many petitions have been started from your network today. Please try again tomorrow.");
    }
}
