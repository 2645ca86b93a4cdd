package petitions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import petitions.platform.London;

/** A clock that stands still until it is told the time. */
public final class FrozenClock extends Clock {

    /** Noon in London on Tuesday 2 March 2021. */
    public static final Instant START = Instant.parse("2021-03-02T12:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    /** Noon in London on that day. */
    public void setNoonOf(String date) {
        now = London.at(LocalDate.parse(date), LocalTime.NOON);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Nothing here reads the clock in a zone of its own");
    }
}
