package petitions.parliament;

import static java.time.DayOfWeek.TUESDAY;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;

/**
 * When the Petitions Committee meets: on Tuesdays, about what was ready by the Friday before. Source: decisions of the
 * Committee, 2015–2020.
 */
public final class CommitteeMeetings {

    private static final Period FROM_FRIDAY_TO_TUESDAY = Period.ofDays(4);

    private CommitteeMeetings() {}

    /** The meeting that considers what becomes ready on {@code day}. */
    public static LocalDate after(LocalDate day) {
        return day.plus(FROM_FRIDAY_TO_TUESDAY).with(TemporalAdjusters.nextOrSame(TUESDAY));
    }
}
