package petitions.parliament;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;

/** Days on which the House, and with it the Committee, does not sit; the first and the last of them included. */
public record Recess(LocalDate first, LocalDate last) implements Comparable<Recess> {

    private static final Comparator<Recess> IN_ORDER =
            Comparator.comparing(Recess::first).thenComparing(Recess::last);

    static Recess of(String written) {
        var days = written.strip().split("/", -1);
        try {
            var first = LocalDate.parse(days[0].strip());
            var last = days.length == 1 ? first : LocalDate.parse(days[1].strip());
            if (days.length <= 2 && !last.isBefore(first)) {
                return new Recess(first, last);
            }
        } catch (DateTimeParseException notDays) {
            throw notUnderstood(written, notDays);
        }
        throw notUnderstood(written, null);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public int compareTo(Recess other) {
        return IN_ORDER.compare(this, other);
    }

    private static IllegalArgumentException notUnderstood(String written, Exception cause) {
        return new IllegalArgumentException(
                "petitions.committee.recess has “%s”; write a day such as 2020-12-22, or the first and the last one, such as 2020-12-18/2021-01-04."
                        .formatted(written),
                cause);
    }
}
