package petitions.staff.mailings;

import java.time.Instant;
import petitions.platform.Figures;
import petitions.platform.text.Dates;

/** Writes numbers and moments as people read them. */
public final class Show {

    public String figure(long number) {
        return Figures.of(number);
    }

    public String moment(Instant instant) {
        return Dates.moment(instant);
    }

    public String brief(Instant instant) {
        return Dates.brief(instant);
    }
}
