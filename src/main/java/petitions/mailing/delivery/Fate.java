package petitions.mailing.delivery;

import java.util.Locale;

/** What became of one recipient of a mailing, for good. */
enum Fate {
    ACCEPTED,
    REFUSED,
    SUPPRESSED,
    UNSUBSCRIBED,
    CANCELLED,
    INVALID;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
