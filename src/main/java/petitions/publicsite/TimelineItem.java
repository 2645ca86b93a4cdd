package petitions.publicsite;

import java.time.Instant;
import petitions.platform.text.Markdown;
import petitions.timeline.TimelineEntry;

/**
 * What happened. A summary may quote a reason, which is Markdown.
 *
 * @param by the role of whoever did it, if they did it in a role that the public knows; null otherwise
 */
record TimelineItem(Instant at, String kind, String summary, String by) {

    static TimelineItem of(TimelineEntry entry) {
        return new TimelineItem(
                entry.at(), entry.kind(), Markdown.toText(entry.summary()), RoleWords.of(entry.actor()));
    }
}
