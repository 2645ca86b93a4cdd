package petitions.signature;

import petitions.platform.Refused;

/** So many have signed from nearby that we cannot keep up. */
public final class TooManySignatures extends Refused {

    TooManySignatures() {
        super("Many requests are coming from your network just now. Please try again in a few minutes.");
    }
}
