package petitions.publicsite;

import java.util.List;
import petitions.parliament.GovernmentResponse;
import petitions.petition.Thresholds;
import petitions.platform.Figures;
import petitions.platform.text.Dates;
import petitions.platform.text.Markdown;

/**
 * What the page says of the government's response.
 *
 * @param awaited what is still to come; null if nothing is
 * @param newest null until the government has responded
 * @param earlier those that the newest replaced, the newest first
 */
public record ResponsePart(Awaited awaited, Answer newest, List<Answer> earlier) {

    /** @param reasonHtml why the Committee asked for a revised response; null if it is the first */
    public record Awaited(boolean overdue, String sentence, String reasonHtml) {}

    /** @param reasonHtml why the Committee asked for it; null of the first */
    public record Answer(
            String title,
            String department,
            Day respondedOn,
            boolean revised,
            String reasonHtml,
            String summary,
            String detailsHtml) {}

    static ResponsePart of(PublicRecord record, Thresholds thresholds) {
        var published = record.published();
        return new ResponsePart(
                awaited(record, thresholds),
                published.isEmpty()
                        ? null
                        : answer(
                                published.get(0),
                                published.get(0).isRevision() ? "Revised government response" : "Government response"),
                published.stream()
                        .skip(1)
                        .map(response ->
                                answer(response, response.isRevision() ? "Earlier revision" : "Original response"))
                        .toList());
    }

    private static Awaited awaited(PublicRecord record, Thresholds thresholds) {
        return switch (ResponseStanding.of(record)) {
            case RESPONDED -> null;
            case PENDING ->
                new Awaited(
                        false,
                        "At %s signatures, the government will respond to this petition."
                                .formatted(Figures.of(thresholds.response())),
                        null);
            case AWAITING, OVERDUE, REVISION_AWAITED, REVISION_OVERDUE ->
                record.asked()
                        .map(ResponsePart::awaited)
                        .orElse(new Awaited(false, "The government will respond to this petition.", null));
        };
    }

    private static Awaited awaited(GovernmentResponse asked) {
        boolean overdue = asked.overdueSince() != null;
        var sentence = "%s was asked on %s for a %s, which %s due by %s."
                .formatted(
                        asked.department(),
                        Dates.date(asked.requestedAt()),
                        asked.isRevision() ? "revised response" : "response",
                        overdue ? "was" : "is",
                        Dates.date(asked.dueOn()));
        return new Awaited(overdue, sentence, html(asked.revisionReason()));
    }

    private static Answer answer(GovernmentResponse response, String title) {
        return new Answer(
                title,
                response.department(),
                Day.of(response.text().respondedOn()),
                response.isRevision(),
                html(response.revisionReason()),
                response.text().summary(),
                response.text().htmlDetails());
    }

    private static String html(String markdown) {
        return markdown == null ? null : Markdown.toHtml(markdown);
    }
}
