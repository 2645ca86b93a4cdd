package petitions.publicsite;

import java.time.LocalDate;
import petitions.platform.text.Language;

/** A day, for programs and for people. */
public record Day(String date, String words) {

    static Day of(LocalDate date, Language language) {
        return new Day(date.toString(), language.date(date));
    }

    static Day ofWeek(LocalDate date, Language language) {
        return new Day(date.toString(), language.day(date));
    }
}
