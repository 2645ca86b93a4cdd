package petitions.mailing.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import petitions.mailing.MailSettings;

/** When a mail that a relay could not take is tried again, and when no more. */
@Component
class RetryPolicy {

    /** Tries that failed together do not come back together. */
    private static final double JITTER = 0.25;

    private final MailSettings settings;

    RetryPolicy(MailSettings settings) {
        this.settings = settings;
    }

    boolean givesUp(Instant firstTriedAt, Instant now) {
        return Duration.between(firstTriedAt, now).compareTo(settings.giveUp()) >= 0;
    }

    /** @param attempts how often it had been tried before this time */
    Instant next(int attempts, Instant now) {
        var doubled = settings.firstRetry().multipliedBy(1L << Math.min(attempts, 16));
        var wait = doubled.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : doubled;
        long jitter = Math.round(
                wait.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
        return now.plus(wait).plusMillis(jitter);
    }
}
