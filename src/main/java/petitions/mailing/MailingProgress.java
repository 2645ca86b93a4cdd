package petitions.mailing;

import java.time.Instant;
import java.util.List;

/**
 * How far a mailing is.
 *
 * @param decided recipients whose fate is decided
 * @param accepted those whose mail a relay took
 * @param deferred those that are tried again later
 */
public record MailingProgress(
        MailingId id,
        String subject,
        String kind,
        List<String> segments,
        String state,
        int decided,
        int accepted,
        int deferred,
        Instant orderedAt,
        Instant cutOff,
        Instant finishedAt) {

    public MailingProgress {
        segments = List.copyOf(segments);
    }

    List<String> before(String segment) {
        return segments.subList(0, segments.indexOf(segment));
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
