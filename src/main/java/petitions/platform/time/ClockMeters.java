package petitions.platform.time;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.meters.Watched;

/** Whether this node still has the time that all nodes share. */
@Component
class ClockMeters implements MeterBinder {

    private final Watched<ClockReading> clock;

    ClockMeters(JdbcClient jdbc, Clock clock) {
        this.clock = new Watched<>("The clock", Duration.ofSeconds(30), () -> ClockReading.take(jdbc, clock));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        clock.gauge(
                        "clock.ahead",
                        "How far this node's clock is ahead of the database's; negative when behind",
                        reading -> reading.ahead().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(registry);
    }
}
