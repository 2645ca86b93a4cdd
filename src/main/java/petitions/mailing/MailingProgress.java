package petitions.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a mailing is.
 *
 * @param urgent somebody waits for it
 * @param atOnce somebody has let it go out of the sending window too
 * @param standing it has no audience and no end, but letters
 * @param expected how many it concerns; null until the first lane has taken it up
 * @param tally what became of those whose fate is decided
 * @param deferred those that are tried again later; none once it has ended
 * @param rate mails a second, lately
 * @param alarm why it stands still or needs somebody's eyes; null if it does not
 */
public record MailingProgress(
        MailingId id,
        String subject,
        String kind,
        boolean urgent,
        boolean atOnce,
        boolean standing,
        List<String> segments,
        MailingState state,
        Long expected,
        MailingTally tally,
        long deferred,
        double rate,
        String alarm,
        Instant orderedAt,
        Instant startedAt,
        Instant cutOff,
        Instant finishedAt) {

    public MailingProgress {
        segments = List.copyOf(segments);
    }

    public int decided() {
        return Math.toIntExact(tally.decided());
    }

    public int accepted() {
        return Math.toIntExact(tally.accepted());
    }

    public boolean isFinished() {
        return state == MailingState.FINISHED;
    }

    /** Those whose turn is still to come. */
    public long waiting() {
        return state.isFinal() || expected == null ? 0 : Math.max(0, expected - tally.decided() - deferred);
    }

    /** Those who were never written to, because the mailing ended before their turn. */
    public long leftOut() {
        return state.isFinal() && expected != null ? Math.max(0, expected - tally.decided()) : 0;
    }

    /** At the present rate; empty while it stands still. */
    public Optional<Duration> timeLeft() {
        if (state != MailingState.SENDING || expected == null || rate < 0.01) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.round((expected - tally.decided()) / rate)));
    }
}
