package petitions.staff.mailings;

import java.time.Duration;

/** How long something takes, as people say it. */
public final class Spell {

    private static final Duration HOURS = Duration.ofMinutes(90);
    private static final Duration DAYS = Duration.ofHours(36);

    private Spell() {}

    /** About five minutes. Counts in the unit that says enough. */
    public static String of(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return "less than a minute";
        }
        if (duration.compareTo(HOURS) < 0) {
            return about(duration, Duration.ofMinutes(1), "minute");
        }
        if (duration.compareTo(DAYS) < 0) {
            return about(duration, Duration.ofHours(1), "hour");
        }
        return about(duration, Duration.ofDays(1), "day");
    }

    private static String about(Duration duration, Duration unit, String name) {
        long units = Math.round((double) duration.toSeconds() / unit.toSeconds());
        return "about %s %s%s".formatted(units, name, units == 1 ? "" : "s");
    }
}
