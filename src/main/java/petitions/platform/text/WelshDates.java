package petitions.platform.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Dates in Welsh. The names are ours, because not every Java knows them. */
final class WelshDates {

    private static final List<String> MONTHS = List.of(
            "Ionawr",
            "Chwefror",
            "Mawrth",
            "Ebrill",
            "Mai",
            "Mehefin",
            "Gorffennaf",
            "Awst",
            "Medi",
            "Hydref",
            "Tachwedd",
            "Rhagfyr");

    private static final List<String> DAYS =
            List.of("Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener", "Dydd Sadwrn", "Dydd Sul");

    private WelshDates() {}

    static String day(LocalDate date) {
        return DAYS.get(date.getDayOfWeek().getValue() - 1) + " " + date(date);
    }

    static String date(LocalDate date) {
        return "%s %s %s".formatted(date.getDayOfMonth(), MONTHS.get(date.getMonthValue() - 1), date.getYear());
    }

    static String clock(LocalTime instant) {
        var time = instant.truncatedTo(ChronoUnit.MINUTES);
        if (time.equals(LocalTime.NOON)) {
            return "hanner dydd";
        }
        return time.equals(LocalTime.MIDNIGHT) ? "hanner nos" : Dates.clock(time);
    }
}
