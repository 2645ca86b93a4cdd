package petitions.timeline;

import java.time.Instant;

/** One line of a petition's history. */
public record TimelineEntry(Instant at, String kind, String summary, String actor) {}
