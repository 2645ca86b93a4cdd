package petitions.signature;

import org.springframework.lang.Nullable;

/** What becomes of a signing request. */
sealed interface SigningEntry {

    /** @param suspicion null if it is believed, and written to */
    record First(SigningRequest request, @Nullable Suspicion suspicion) implements SigningEntry {}

    /**
     * Somebody has signed already, with this address or in this household.
     *
     * @param letter whether one more goes out because of it
     */
    record Again(SigningRequest request, Known.Entry signed, boolean letter) implements SigningEntry {}
}
