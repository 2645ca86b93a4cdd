package petitions.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import petitions.platform.Refused;

/** A clock that runs as fast as real time and can be put forward, so that a year can be lived through in a minute. */
public final class MovableClock extends Clock {

    private final Clock realTime;
    private final Consumer<Duration> moved;
    private volatile Duration offset;

    /** @param moved is told of every new offset, once the clock shows it */
    public MovableClock(Clock realTime, Duration offset, Consumer<Duration> moved) {
        this.realTime = realTime;
        this.offset = offset;
        this.moved = moved;
    }

    /** @throws Refused when that instant has passed: what has happened cannot come after what is going to */
    public synchronized void moveTo(Instant instant) {
        Instant now = instant();
        if (instant.isBefore(now)) {
            throw new Refused("The clock shows %s and is only put forward, so it cannot be moved to %s."
                    .formatted(now.truncatedTo(ChronoUnit.SECONDS), instant));
        }
        startFrom(instant);
    }

    /** @throws Refused when the duration is negative */
    public synchronized void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new Refused("The clock is only put forward, so it cannot be moved by %s.".formatted(duration));
        }
        change(offset.plus(duration));
    }

    /** Sets the clock to any instant, earlier ones too: for a database in which nothing has happened yet. */
    public synchronized void startFrom(Instant instant) {
        change(Duration.between(realTime.instant(), instant));
    }

    /** Back to real time. */
    public synchronized void reset() {
        change(Duration.ZERO);
    }

    /** How far this clock is ahead of real time; negative when it is behind. Whole milliseconds. */
    public Duration offset() {
        return offset;
    }

    private void change(Duration newOffset) {
        offset = Duration.ofMillis(-Math.floorDiv(-newOffset.toNanos(), 1_000_000));
        moved.accept(offset);
    }

    @Override
    public Instant instant() {
        return realTime.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {

        private final Clock utc;
        private final ZoneId zone;

        private Zoned(Clock utc, ZoneId zone) {
            this.utc = utc;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return utc.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return utc.withZone(other);
        }
    }
}
