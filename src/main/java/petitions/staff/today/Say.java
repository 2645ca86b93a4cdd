package petitions.staff.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;
import petitions.staff.mailings.Spell;

/** Writes numbers, moments and how long ago they were, as seen from now. */
public final class Say {

    private final Instant now;

    Say(Instant now) {
        this.now = now;
    }

    public String today() {
        return Dates.day(London.date(now));
    }

    public String figure(long number) {
        return Figures.of(number);
    }

    public String moment(Instant instant) {
        return Dates.moment(instant);
    }

    public String brief(Instant instant) {
        return Dates.brief(instant);
    }

    public String clock(Instant instant) {
        return Dates.clock(London.time(instant).toLocalTime());
    }

    public String day(LocalDate day) {
        return Dates.day(day);
    }

    public String date(LocalDate day) {
        return Dates.date(day);
    }

    /** About 5 days. */
    public String since(Instant instant) {
        return Spell.of(Duration.between(instant, now));
    }

    /** 1 day, 5 days. */
    public String daysSince(LocalDate day) {
        return Figures.days(ChronoUnit.DAYS.between(day, London.date(now)));
    }

    /** The numbers that one text names, each by itself. */
    public List<String> numbers(String petitions) {
        return Arrays.stream(petitions.split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }
}
