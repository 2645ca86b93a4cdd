package petitions.mailing;

import java.time.Instant;
import java.util.Locale;
import petitions.platform.Actor;

/**
 * Somebody, or the mailing itself, changed its course.
 *
 * @param subject what the mailing is about
 * @param by the system, where the mailing paused itself
 */
public record MailingChanged(
        MailingId mailing, String subject, String kind, Change change, Actor by, String reason, Instant at) {

    /** What was done. */
    public enum Change {
        PAUSED,
        RESUMED,
        CANCELLED,
        SENT_AT_ONCE,
        REFUSED_TRIED_AGAIN;

        static Change of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Sent at once. */
        public String words() {
            return code().replace('_', ' ');
        }
    }
}
