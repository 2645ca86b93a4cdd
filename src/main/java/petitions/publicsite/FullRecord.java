package petitions.publicsite;

import java.util.List;
import petitions.signature.AreaCount;
import petitions.timeline.TimelineEntry;

/**
 * A petition's record with what is only shown where one petition is asked for.
 *
 * @param timeline the oldest first
 */
record FullRecord(
        PublicRecord record,
        List<TimelineEntry> timeline,
        List<AreaCount> countries,
        List<AreaCount> constituencies,
        List<AreaCount> regions) {}
