package petitions.platform.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchedTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void severalGaugesOfOneScrapeTakeOneLook() {
        var watched = new Watched<>("Looks", Duration.ofMinutes(1), looks::incrementAndGet);
        watched.gauge(meters, "once", "The look", Integer::doubleValue);
        watched.gauge(meters, "twice", "Twice the look", look -> look * 2.0);
        assertThat(meters.get("once").gauge().value()).isEqualTo(1);
        assertThat(meters.get("twice").gauge().value()).isEqualTo(2);
        assertThat(meters.get("once").gauge().value()).isEqualTo(1);
    }

    @Test
    void whatIsNotFreshIsLookedAtAgain() {
        var watched = new Watched<>("Looks", Duration.ZERO, looks::incrementAndGet);
        watched.gauge(meters, "look", "The look", Integer::doubleValue);
        assertThat(meters.get("look").gauge().value()).isEqualTo(1);
        assertThat(meters.get("look").gauge().value()).isEqualTo(2);
    }

    @Test
    void whatCannotBeFoundOutIsNoFigureAndIsNotAskedForAtOnceAgain() {
        var watched = new Watched<Integer>("Looks", Duration.ofMinutes(1), () -> {
            looks.incrementAndGet();
            throw new IllegalStateException("not today");
        });
        watched.gauge(meters, "look", "The look", Integer::doubleValue);
        assertThat(meters.get("look").gauge().value()).isNaN();
        assertThat(meters.get("look").gauge().value()).isNaN();
        assertThat(looks).hasValue(1);
    }
}
