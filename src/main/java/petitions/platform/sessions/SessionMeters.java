package petitions.platform.sessions;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.meters.Watched;

/** How many are signed in, at all nodes together. */
@Component
class SessionMeters implements MeterBinder {

    private final Watched<Integer> signedIn;

    SessionMeters(JdbcClient jdbc) {
        signedIn = new Watched<>("Sessions", Duration.ofSeconds(15), () -> jdbc.sql("""
                        select count(*) from spring_session
                        where principal_name is not null and expiry_time > extract(epoch from now()) * 1000
                        """)
                .query(Integer.class)
                .single());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        signedIn.gauge(registry, "sessions.signed.in", "Sessions of staff that have not ended", Integer::doubleValue);
    }
}
