package petitions.petition;

import java.time.Instant;
import java.time.Period;
import petitions.platform.London;

/** When signing ends. */
public final class Closing {

    private Closing() {}

    /**
     * The last millisecond, in London, of the same day of the month {@code signing} later, or of that month's last day.
     * Source: site.rb in e-petitions; 970 of 1,078 published petitions agree, the others were extended by a pause.
     */
    public static Instant of(Instant openedAt, Period signing) {
        return London.endOfDay(London.date(openedAt).plus(signing));
    }

    /** {@code closingAt}, {@code days} later in London: the same time on the clock whatever summer time does. */
    public static Instant extended(Instant closingAt, int days) {
        return London.time(closingAt).plusDays(days).toInstant();
    }
}
