package petitions.staff.mailings;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import petitions.platform.Figures;
import petitions.platform.London;
import petitions.platform.text.Dates;

/** Writes numbers and moments as people read them. */
public final class Show {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    public String figure(long number) {
        return Figures.of(number);
    }

    public String moment(Instant instant) {
        return Dates.moment(instant);
    }

    public String brief(Instant instant) {
        return TO_THE_MINUTE.format(London.time(instant));
    }
}
