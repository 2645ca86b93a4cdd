package petitions.timeline;

import java.time.Instant;
import java.util.Locale;
import petitions.petition.PetitionEvent;
import petitions.platform.text.OneLine;

/** One line of a petition's history. */
public record TimelineEntry(Instant at, String kind, String summary, String actor) {

    /** By whom what happened elsewhere is written down. */
    public static final String IMPORT = "import";

    /** What staff give as a reason may have more lines. */
    public TimelineEntry {
        summary = OneLine.of(summary);
    }

    /** Its kind is the event's name: {@code debate-postponed}. */
    static TimelineEntry of(PetitionEvent event) {
        return new TimelineEntry(
                event.at(), kind(event), event.summary(), event.by().name());
    }

    /** An event that nobody here is to act upon. */
    public static TimelineEntry imported(PetitionEvent event) {
        return new TimelineEntry(event.at(), kind(event), event.summary(), IMPORT);
    }

    /** What happened here to the petition counts as its change; what happened elsewhere was in time. */
    public boolean isImported() {
        return IMPORT.equals(actor);
    }

    static String kind(PetitionEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
