package petitions.importing;

import java.time.Instant;
import java.util.List;
import petitions.parliament.ImportedDebate;
import petitions.parliament.ImportedNotices.Business;
import petitions.parliament.ImportedResponse;
import petitions.parliament.PublishedOutcome;
import petitions.petition.Petition;
import petitions.platform.London;

/** Understands what government and Parliament did. */
final class BusinessReader {

    private BusinessReader() {}

    /** @return null if none was published */
    static ImportedResponse response(Fields attributes) {
        var response = attributes.object("government_response");
        if (response == null) {
            return null;
        }
        var createdAt = response.instant("created_at");
        var publishedAt = first(attributes.instant("government_response_at"), createdAt);
        attributes.present("government_response_at", publishedAt);
        var updatedAt = first(response.instant("updated_at"), publishedAt);
        var respondedOn = response.date("responded_on");
        return new ImportedResponse(
                respondedOn == null ? London.date(publishedAt) : respondedOn,
                response.words("summary"),
                response.words("details"),
                first(createdAt, publishedAt),
                updatedAt,
                publishedAt);
    }

    /** @return null if the petition has not come so far */
    static ImportedDebate debate(Fields attributes, Petition petition) {
        var debate = attributes.object("debate");
        var on = attributes.date("scheduled_debate_date");
        var outcomeAt = attributes.instant("debate_outcome_at");
        if (debate == null && on == null && outcomeAt == null && petition.debateThresholdReachedAt() == null) {
            return null;
        }
        return new ImportedDebate(
                first(petition.debateThresholdReachedAt(), petition.openedAt()),
                attributes.date("debate_scheduled_on"),
                on,
                outcomeAt,
                debate == null ? null : outcome(debate),
                debate == null ? null : debate.text("overview"));
    }

    private static PublishedOutcome outcome(Fields debate) {
        return new PublishedOutcome(
                debate.date("debated_on"),
                debate.text("transcript_url"),
                debate.text("video_url"),
                debate.text("debate_pack_url"),
                debate.text("public_engagement_url"),
                debate.text("debate_summary_url"));
    }

    static List<Business> business(Fields attributes) {
        return attributes.objects("other_parliamentary_business").stream()
                .map(BusinessReader::one)
                .toList();
    }

    private static Business one(Fields business) {
        var createdAt = business.present("created_at", business.instant("created_at"));
        var occurredOn = business.date("occurred_on");
        return new Business(
                business.words("subject"),
                business.words("body"),
                occurredOn == null ? London.date(createdAt) : occurredOn,
                createdAt,
                first(business.instant("updated_at"), createdAt));
    }

    private static Instant first(Instant one, Instant other) {
        return one == null ? other : one;
    }
}
