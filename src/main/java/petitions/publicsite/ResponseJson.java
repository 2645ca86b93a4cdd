package petitions.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.ImportedResponses;

/** The government's response: the words are the latest version's; {@code createdAt} stays that of the first. */
record ResponseJson(LocalDate respondedOn, String summary, String details, Instant createdAt, Instant updatedAt) {

    /**
     * @param published the newest first
     * @param source of an imported one; null otherwise
     * @return null if there is none
     */
    static ResponseJson of(List<GovernmentResponse> published, ImportedResponses.Source source) {
        if (published.isEmpty()) {
            return null;
        }
        var latest = published.get(0);
        var text = latest.text();
        return new ResponseJson(
                text.respondedOn(),
                text.summary(),
                text.plainDetails(),
                source == null ? published.get(published.size() - 1).publishedAt() : source.createdAt(),
                source == null || latest.isRevision() ? latest.publishedAt() : source.updatedAt());
    }
}
