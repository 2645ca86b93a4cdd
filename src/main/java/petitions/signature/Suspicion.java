package petitions.signature;

import java.util.Locale;

/** Why a signature is not believed. Whoever made it is not told. */
enum Suspicion {
    /** A field was filled in that people do not see. */
    BAIT,
    BLOCKED_DOMAIN,
    /** Too many came from the same block. */
    RATE,
    /** Too many were made with the same address. */
    ADDRESS;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
