package petitions.publicsite;

import java.time.temporal.ChronoUnit;
import petitions.platform.London;
import petitions.platform.words.Words;
import petitions.timeline.TimelineEntry;

/**
 * One line of the timeline as the page shows it.
 *
 * @param kind what happened in the language of the page; null if that is the summary's
 * @param summary in English, as it was written down
 * @param by null if the public is not told
 */
public record HistoryEvent(String at, String when, String kind, String summary, String by) {

    static HistoryEvent of(TimelineEntry entry, Words words) {
        var item = TimelineItem.of(entry);
        var local = London.time(item.at());
        var language = words.language();
        return new HistoryEvent(
                item.at().toString(),
                language.date(local.toLocalDate()) + ", "
                        + language.clock(local.toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
                words.sayIfKnown("timeline." + item.kind()).orElse(null),
                item.summary(),
                words.sayIfKnown("role." + entry.actor()).orElse(item.by()));
    }
}
