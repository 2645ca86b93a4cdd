package petitions.mailing.watch;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import petitions.mailing.Mailings;

/** Asks the database once for all that one scrape wants to know. */
@Component
class Lookout {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);

    private record Seen(Outlook outlook, long nanoTime) {

        boolean isFresh() {
            return System.nanoTime() - nanoTime < FRESH_NANOS;
        }
    }

    private final Mailings mailings;
    private final Clock clock;
    private volatile Seen seen;

    Lookout(Mailings mailings, Clock clock) {
        this.mailings = mailings;
        this.clock = clock;
    }

    /** A few seconds old at the most. */
    Outlook recently() {
        var known = seen;
        if (known == null || !known.isFresh()) {
            known = new Seen(now(), System.nanoTime());
            seen = known;
        }
        return known.outlook();
    }

    Outlook now() {
        return new Outlook(mailings.underWay(), clock.instant());
    }
}
