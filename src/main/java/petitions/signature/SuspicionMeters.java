package petitions.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.Sql;
import petitions.platform.meters.Watched;

/** Whether people are held up who should not be. */
@Component
class SuspicionMeters implements MeterBinder {

    private static final Duration LATELY = Duration.ofHours(1);

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Watched<Map<String, Integer>> suspected;

    SuspicionMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.suspected = new Watched<>("Signatures that are not believed", FRESH, this::suspected);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Suspicion suspicion : Suspicion.values()) {
            suspected
                    .gauge(
                            "signatures.suspected",
                            "Signatures of the last hour that are kept and not believed",
                            found -> found.getOrDefault(suspicion.code(), 0))
                    .tag("why", suspicion.code())
                    .register(registry);
        }
    }

    private Map<String, Integer> suspected() {
        var found = new HashMap<String, Integer>();
        jdbc.sql("select suspected, count(*) as signatures from signature"
                        + " where suspected is not null and created_at > ? group by suspected")
                .param(Sql.at(clock.instant().minus(LATELY)))
                .query(row -> {
                    found.put(row.getString("suspected"), row.getInt("signatures"));
                });
        return Map.copyOf(found);
    }
}
