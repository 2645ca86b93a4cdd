package petitions.publicsite;

import java.time.LocalDate;
import java.util.Optional;

/** How a debate ended. A link is blank where an imported petition has it so, and null where there is none. */
record DebateJson(
        LocalDate debatedOn,
        String transcriptUrl,
        String videoUrl,
        String debatePackUrl,
        String publicEngagementUrl,
        String debateSummaryUrl,
        String overview) {

    /** @return empty if nothing was published but that it ended */
    static Optional<DebateJson> of(DebateRecord record) {
        var overview =
                record.conclusion() == null ? null : record.conclusion().text().plainBody();
        var published = record.published();
        if (published != null) {
            return Optional.of(new DebateJson(
                    published.debatedOn(),
                    published.transcriptUrl(),
                    published.videoUrl(),
                    published.debatePackUrl(),
                    published.publicEngagementUrl(),
                    published.debateSummaryUrl(),
                    overview));
        }
        return record.isImported()
                ? Optional.empty()
                : Optional.of(new DebateJson(null, null, null, null, null, null, overview));
    }
}
