package petitions.platform.text;

import static java.time.temporal.ChronoField.AMPM_OF_DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import petitions.platform.London;

/** Dates and times as they are written in Britain, told by the clocks of London. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter HOUR = withHalfDay("h");
    private static final DateTimeFormatter MINUTE = withHalfDay("h.mm");

    private Dates() {}

    /** Monday 18 January 2021. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** 18 January 2021. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** 18 January 2021, the day in London. */
    public static String date(Instant instant) {
        return date(London.date(instant));
    }

    /** 4.30pm, 4pm, noon or midnight. Seconds do not count: what is said is the minute that has begun. */
    public static String clock(LocalTime instant) {
        var time = instant.truncatedTo(ChronoUnit.MINUTES);
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        return (time.getMinute() == 0 ? HOUR : MINUTE).format(time);
    }

    /** Monday 18 January 2021 at 4.30pm. */
    public static String moment(Instant instant) {
        var local = London.time(instant);
        return day(local.toLocalDate()) + " at " + clock(local.toLocalTime());
    }

    /** 18 Jan 2021, 16:30, as tables have room for. */
    public static String brief(Instant instant) {
        return BRIEF.format(London.time(instant));
    }

    /** When something ends, as it follows "until": 18 January 2021 if it lasts that day, else the moment. */
    public static String end(Instant instant) {
        var day = London.date(instant);
        return instant.equals(London.endOfDay(day)) ? date(day) : moment(instant);
    }

    private static DateTimeFormatter withHalfDay(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .appendText(AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
                .toFormatter(Locale.UK);
    }
}
