package petitions.staff.today;

import java.time.Instant;
import petitions.platform.London;

/** From now until the end of a day in London. */
record Period(Instant from, Instant until) {

    static final int WEEK = 7;
    static final int MONTH = 30;

    static Period of(Instant now, int days) {
        return new Period(now, London.startOfDay(London.date(now).plusDays(days + 1L)));
    }
}
