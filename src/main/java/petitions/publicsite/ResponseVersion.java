package petitions.publicsite;

import java.time.Instant;
import java.time.LocalDate;
import petitions.parliament.GovernmentResponse;
import petitions.platform.text.Markdown;

/**
 * One published version of the government's response.
 *
 * @param revisionReason why the Committee asked for it; null of the first
 */
record ResponseVersion(
        int version,
        String revisionReason,
        String department,
        LocalDate respondedOn,
        Instant publishedAt,
        String summary,
        String details) {

    static ResponseVersion of(GovernmentResponse response) {
        return new ResponseVersion(
                response.version(),
                response.revisionReason() == null ? null : Markdown.toText(response.revisionReason()),
                response.department(),
                response.text().respondedOn(),
                response.publishedAt(),
                response.text().summary(),
                response.text().plainDetails());
    }
}
