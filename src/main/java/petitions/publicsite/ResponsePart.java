package petitions.publicsite;

import java.util.List;
import petitions.parliament.GovernmentResponse;
import petitions.petition.Thresholds;
import petitions.platform.text.Markdown;
import petitions.platform.words.Words;

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

    static ResponsePart of(PublicRecord record, Thresholds thresholds, Words words) {
        var published = record.published();
        return new ResponsePart(
                awaited(record, thresholds, words),
                published.isEmpty()
                        ? null
                        : answer(
                                published.get(0),
                                words,
                                published.get(0).isRevision() ? "response.revised" : "response.title"),
                published.stream()
                        .skip(1)
                        .map(response -> answer(
                                response, words, response.isRevision() ? "response.earlier" : "response.original"))
                        .toList());
    }

    private static Awaited awaited(PublicRecord record, Thresholds thresholds, Words words) {
        return switch (ResponseStanding.of(record)) {
            case RESPONDED -> null;
            case PENDING ->
                new Awaited(
                        false,
                        words.say(
                                record.petition().isOpen() ? "response.at" : "response.missed", thresholds.response()),
                        null);
            case AWAITING, OVERDUE, REVISION_AWAITED, REVISION_OVERDUE ->
                record.asked()
                        .map(asked -> awaited(asked, words))
                        .orElse(new Awaited(false, words.say("response.to-come"), null));
        };
    }

    private static Awaited awaited(GovernmentResponse asked, Words words) {
        boolean overdue = asked.overdueSince() != null;
        var name = (asked.isRevision() ? "response.revision" : "response.asked") + (overdue ? ".overdue" : ".due");
        var sentence = words.say(name, asked.department(), asked.requestedAt(), asked.dueOn());
        return new Awaited(overdue, sentence, html(asked.revisionReason()));
    }

    private static Answer answer(GovernmentResponse response, Words words, String title) {
        return new Answer(
                words.say(title),
                response.department(),
                Day.of(response.text().respondedOn(), words.language()),
                response.isRevision(),
                html(response.revisionReason()),
                response.text().summary(),
                response.text().htmlDetails());
    }

    private static String html(String markdown) {
        return markdown == null ? null : Markdown.toHtml(markdown);
    }
}
