package petitions.staff.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;

/** Writes numbers, moments and spells as people read them. */
public final class LifeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final Clock clock;

    LifeWords(Clock clock) {
        this.clock = clock;
    }

    public String figure(long number) {
        return Figures.of(number);
    }

    public String moment(Instant instant) {
        return Dates.brief(instant);
    }

    /** When something ends: the day alone if it lasts that day. */
    public String end(Instant instant) {
        return Dates.end(instant);
    }

    /** As short as a picture needs it. */
    public String day(Instant instant) {
        return DAY.format(London.time(instant));
    }

    public boolean isPast(Instant instant) {
        return instant.isBefore(clock.instant());
    }

    /** For how many days already, as people count them; empty on the first. */
    public String spell(Instant since) {
        long days = ChronoUnit.DAYS.between(London.date(since), London.date(clock.instant()));
        return days <= 0 ? "" : Figures.days(days);
    }
}
