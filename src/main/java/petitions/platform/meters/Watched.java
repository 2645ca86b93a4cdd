package petitions.platform.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.lang.Nullable;

/**
 * Figures that are found out together, at most once in a while, for as many gauges as show them. Where they cannot be
 * found out the gauges show none (NaN) until it is time to try again, and the log says so once.
 */
public final class Watched<T> {

    private static final Logger log = LoggerFactory.getLogger(Watched.class);

    /** Whoever waits for a connection in vain spares the others of the same scrape the wait. */
    private static final long NO_CONNECTION_NANOS = Duration.ofSeconds(5).toNanos();

    private static final AtomicLong noConnectionAt = new AtomicLong(System.nanoTime() - NO_CONNECTION_NANOS);

    private final String what;
    private final long freshNanos;
    private final Supplier<T> look;
    private boolean failing;
    private T seen;
    private long seenAt;
    private boolean looked;

    /** @param what is looked at, as the log calls it */
    public Watched(String what, Duration fresh, Supplier<T> look) {
        this.what = what;
        this.freshNanos = fresh.toNanos();
        this.look = look;
    }

    /** A few seconds old at the most; null if it could not be found out. */
    @Nullable
    public synchronized T recently() {
        if (!looked || System.nanoTime() - seenAt >= freshNanos) {
            seen = look();
            looked = true;
            seenAt = System.nanoTime();
        }
        return seen;
    }

    @Nullable
    private T look() {
        if (System.nanoTime() - noConnectionAt.get() < NO_CONNECTION_NANOS) {
            return null;
        }
        try {
            T found = look.get();
            failing = false;
            return found;
        } catch (RuntimeException away) {
            if (!failing) {
                log.warn(
                        "{} cannot be watched for now: {}",
                        what,
                        away.getClass().getSimpleName());
            }
            failing = true;
            if (away instanceof CannotGetJdbcConnectionException) {
                noConnectionAt.set(System.nanoTime());
            }
            return null;
        }
    }

    public void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<T> figure) {
        gauge(name, description, figure).register(registry);
    }

    /** To be completed with tags or a unit. */
    public Gauge.Builder<Watched<T>> gauge(String name, String description, ToDoubleFunction<T> figure) {
        return Gauge.builder(name, this, watched -> watched.figure(figure))
                .description(description)
                .strongReference(true);
    }

    private double figure(ToDoubleFunction<T> figure) {
        T found = recently();
        return found == null ? Double.NaN : figure.applyAsDouble(found);
    }
}
