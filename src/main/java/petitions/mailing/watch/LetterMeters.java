package petitions.mailing.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import petitions.mailing.Letters;
import petitions.mailing.LettersWaiting;

/** Whether people get what they wait for at this moment. */
@Component
class LetterMeters implements MeterBinder {

    private final Letters letters;
    private final Clock clock;

    LetterMeters(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mails.letters.waiting", letters, known -> known.waiting().number())
                .description("Letters to one person that no relay has been asked to take yet")
                .register(registry);
        TimeGauge.builder("mails.letters.oldest", letters, TimeUnit.SECONDS, known -> age(known.waiting()))
                .description("Since the letter was ordered that waits longest")
                .register(registry);
    }

    private double age(LettersWaiting waiting) {
        return waiting.since() == null
                ? 0
                : Duration.between(waiting.since(), clock.instant()).toSeconds();
    }
}
