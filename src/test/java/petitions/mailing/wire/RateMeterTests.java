package petitions.mailing.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateMeterTests {

    private final AtomicLong now = new AtomicLong(-7);
    private final RateMeter meter = new RateMeter(now::get);

    @Test
    void howFastItWasIsNotForgottenOverARest() {
        goOn(Duration.ofSeconds(20), 8);
        assertThat(meter.fastestPerSecond()).isBetween(75.0, 120.0);
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        goOn(Duration.ofSeconds(5), 1);
        assertThat(meter.fastestPerSecond()).isBetween(75.0, 120.0);
    }

    @Test
    void butAfterTenMinutesItIs() {
        goOn(Duration.ofSeconds(20), 8);
        now.addAndGet(Duration.ofMinutes(11).toNanos());
        goOn(Duration.ofSeconds(20), 1);
        assertThat(meter.fastestPerSecond()).isBetween(9.0, 15.0);
    }

    @Test
    void nothingWasNotFast() {
        assertThat(meter.fastestPerSecond()).isZero();
    }

    @Test
    void aSingleBatchIsNoFlood() {
        meter.count(8);
        assertThat(meter.fastestPerSecond()).isEqualTo(32);
    }

    /** So many mails each tenth of a second. */
    private void goOn(Duration time, int mails) {
        for (long tenth = 0; tenth < time.toMillis() / 100; tenth++) {
            now.addAndGet(Duration.ofMillis(100).toNanos());
            meter.count(mails);
        }
    }
}
