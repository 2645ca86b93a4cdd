package petitions.publicsite;

import java.time.LocalDate;
import petitions.platform.text.Dates;

/** A day, for programs and for people. */
public record Day(String date, String words) {

    static Day of(LocalDate date) {
        return new Day(date.toString(), Dates.date(date));
    }

    static Day ofWeek(LocalDate date) {
        return new Day(date.toString(), Dates.day(date));
    }
}
