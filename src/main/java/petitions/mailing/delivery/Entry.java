package petitions.mailing.delivery;

import java.time.Instant;
import petitions.mailing.MailingId;

/** What the ledger is to be told of one recipient. */
sealed interface Entry {

    MailingId mailing();

    long recipient();

    /**
     * Decided for good.
     *
     * @param detail codes only; null where the fate says it all
     * @param wasDeferred whether it waited in the database, put off or as a letter
     */
    record Decided(MailingId mailing, long recipient, Fate fate, String detail, boolean wasDeferred) implements Entry {}

    /**
     * Put off.
     *
     * @param ambiguous whether the relay may have it all the same
     */
    record Deferred(
            MailingId mailing,
            long recipient,
            String segment,
            int attempts,
            Instant firstTriedAt,
            Instant nextAttemptAt,
            String reply,
            boolean ambiguous)
            implements Entry {}
}
