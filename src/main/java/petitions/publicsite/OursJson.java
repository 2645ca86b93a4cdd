package petitions.publicsite;

import java.util.List;
import petitions.timeline.TimelineEntry;

/** What we add to the public contract: where a petition stands, every version, every step, and what happened. */
record OursJson(
        String responseState,
        String debateState,
        List<ResponseVersion> governmentResponses,
        List<DebateChange> debateHistory,
        List<TimelineItem> timeline) {

    static OursJson of(PublicRecord record, List<TimelineEntry> timeline) {
        return new OursJson(
                ResponseStanding.of(record).code(),
                DebateStanding.of(record).code(),
                record.published().stream().map(ResponseVersion::of).toList(),
                DebateChange.of(record.debates()),
                timeline.stream().map(TimelineItem::of).toList());
    }
}
