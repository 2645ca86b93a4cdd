package petitions.mailing;

import java.time.Instant;
import java.util.List;

/**
 * What one mailing did for one recipient.
 *
 * @param state of the mailing: one that has ended tries nothing again
 * @param subject the subject line of the mail
 * @param fate such as {@code accepted}; {@code deferred} after it was put off; null if only what came back is known
 * @param detail the relay's codes; null where the fate says it all
 * @param decidedAt null while it is deferred
 * @param deferral null unless it is deferred
 * @param feedback what came back, the earliest first
 */
public record MailFate(
        MailingId mailing,
        MailingState state,
        String kind,
        String subject,
        String fate,
        String detail,
        Instant decidedAt,
        Deferral deferral,
        List<Feedback> feedback) {

    public MailFate {
        feedback = List.copyOf(feedback);
    }

    /** It was put off, and is tried again while the mailing is under way; not before {@code nextAttemptAt}. */
    public record Deferral(int attempts, Instant firstTriedAt, Instant nextAttemptAt) {}

    /**
     * It came back, or somebody called it unwanted.
     *
     * @param kind {@code bounce} or {@code complaint}
     * @param detail codes only
     */
    public record Feedback(String kind, String detail, Instant at) {}
}
