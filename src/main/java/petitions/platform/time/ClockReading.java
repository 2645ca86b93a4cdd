package petitions.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import petitions.platform.Figures;
import petitions.platform.Sql;

/**
 * How a clock stood against the database's.
 *
 * @param ahead of the database; negative when behind
 * @param took how long it took to ask; by half of that it may be wrong
 */
record ClockReading(Duration ahead, Duration took) {

    static final Duration TOLERATED = Duration.ofSeconds(5);

    private static final int TRIES = 3;

    /** The one of some that took the shortest time, as it says most. */
    static ClockReading take(JdbcClient jdbc, Clock clock) {
        return Stream.generate(() -> once(jdbc, clock))
                .limit(TRIES)
                .min(Comparator.comparing(ClockReading::took))
                .orElseThrow();
    }

    private static ClockReading once(JdbcClient jdbc, Clock clock) {
        Instant before = clock.instant();
        Instant database = jdbc.sql("select clock_timestamp() as now")
                .query((row, number) -> Sql.instant(row, "now"))
                .single();
        var took = Duration.between(before, clock.instant());
        return new ClockReading(Duration.between(database, before.plus(took.dividedBy(2))), took);
    }

    boolean isOff() {
        return ahead.abs().minus(took.dividedBy(2)).compareTo(TOLERATED) > 0;
    }

    String words() {
        return "%s seconds %s"
                .formatted(
                        Figures.of(Math.round(ahead.abs().toMillis() / 1000.0)),
                        ahead.isNegative() ? "behind" : "ahead of");
    }
}
