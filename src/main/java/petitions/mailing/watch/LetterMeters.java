package petitions.mailing.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import petitions.mailing.Letters;
import petitions.mailing.LettersWaiting;
import petitions.platform.meters.Watched;

/** Whether people get what they wait for at this moment. */
@Component
class LetterMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Watched<LettersWaiting> letters;
    private final Clock clock;

    LetterMeters(Letters letters, Clock clock) {
        this.letters = new Watched<>("Letters", FRESH, letters::waiting);
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        letters.gauge(
                registry,
                "mails.letters.waiting",
                "Letters to one person that no relay has been asked to take yet",
                LettersWaiting::number);
        letters.gauge("mails.letters.oldest", "Since the letter was ordered that waits longest", this::age)
                .baseUnit("seconds")
                .register(registry);
    }

    private double age(LettersWaiting waiting) {
        return waiting.since() == null
                ? 0
                : Duration.between(waiting.since(), clock.instant()).toSeconds();
    }
}
