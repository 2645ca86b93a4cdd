package petitions.mailing.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import petitions.mailing.Audience;
import petitions.mailing.MailingId;

/** Recipients that one lane has to itself, as long as it renews the lease. */
sealed interface Claim {

    Task task();

    /** @param toId the last recipient that may be in it */
    record Range(long id, Task task, long afterId, long toId) implements Claim {}

    /** Mails that were put off and are due again, by recipient. */
    record Retries(Task task, Map<Long, Attempt> due) implements Claim {}

    /**
     * One segment of one mailing, as a lane needs it.
     *
     * @param standing whether it has no audience, but letters
     * @param date that its mails bear
     */
    record Task(
            MailingId mailing,
            boolean urgent,
            boolean standing,
            Instant date,
            String segment,
            List<String> earlier,
            Instant cutOff) {

        Audience.Scope scope() {
            return new Audience.Scope(segment, earlier, cutOff);
        }
    }

    /**
     * How often a mail has been tried, and since when.
     *
     * @param listed whether it waits in the database, to be taken off there once it is decided
     */
    record Attempt(int number, Instant firstTriedAt, boolean listed) {

        static Attempt first(Instant at) {
            return new Attempt(0, at, false);
        }
    }
}
