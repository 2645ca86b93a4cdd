package petitions.signature;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.Sql;

/** Whether people are held up who should not be. */
@Component
class SuspicionMeters implements MeterBinder {

    private static final Duration LATELY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SuspicionMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Suspicion suspicion : Suspicion.values()) {
            Gauge.builder("signatures.suspected", this, meters -> meters.suspected(suspicion))
                    .tag("why", suspicion.code())
                    .description("Signatures of the last hour that are kept and not believed")
                    .register(registry);
        }
    }

    private int suspected(Suspicion suspicion) {
        return jdbc.sql("select count(*) from signature where suspected = ? and created_at > ?")
                .params(suspicion.code(), Sql.at(clock.instant().minus(LATELY)))
                .query(Integer.class)
                .single();
    }
}
