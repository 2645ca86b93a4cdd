package petitions.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates in the words that people in Britain use. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private Dates() {}

    /** {@code 5 March 2020} */
    public static String day(LocalDate date) {
        return date.format(DAY);
    }

    /** The day in London: {@code 5 March 2020} */
    public static String day(Instant instant) {
        return day(London.date(instant));
    }

    /** {@code Monday 18 January 2021} */
    public static String weekday(LocalDate date) {
        return date.format(WEEKDAY);
    }
}
