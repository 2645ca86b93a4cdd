package petitions.publicsite;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.parliament.Debate;
import petitions.parliament.DebateStep;
import petitions.parliament.Department;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.Notice;
import petitions.platform.London;
import petitions.platform.text.Markdown;

/**
 * What the public contract says of a petition, in its order, and what we add after it. Nothing is known here of
 * rejections, topics and where signers live.
 *
 * @param closingDate only of an open petition; the key is absent otherwise
 */
record PetitionAttributes(
        String action,
        String background,
        String additionalDetails,
        String committeeNote,
        String state,
        int signatureCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate closingDate,
        Instant createdAt,
        Instant updatedAt,
        Instant rejectedAt,
        Instant openedAt,
        Instant closedAt,
        Instant moderationThresholdReachedAt,
        Instant responseThresholdReachedAt,
        Instant governmentResponseAt,
        Instant debateThresholdReachedAt,
        LocalDate debateScheduledOn,
        LocalDate scheduledDebateDate,
        Instant debateOutcomeAt,
        String creatorName,
        Object rejection,
        Response governmentResponse,
        Outcome debate,
        List<Answering> departments,
        List<String> topics,
        List<Object> signaturesByCountry,
        List<Object> signaturesByConstituency,
        List<Object> signaturesByRegion,
        List<Business> otherParliamentaryBusiness,
        String responseState,
        String debateState,
        List<ResponseVersion> governmentResponses,
        List<DebateChange> debateHistory,
        List<TimelineItem> timeline) {

    record Response(LocalDate respondedOn, String summary, String details, Instant createdAt, Instant updatedAt) {

        /** The words are the latest version's; {@code createdAt} stays that of the first. */
        static Response of(List<GovernmentResponse> published) {
            if (published.isEmpty()) {
                return null;
            }
            var latest = published.get(0);
            var text = latest.text();
            return new Response(
                    text.respondedOn(),
                    text.summary(),
                    Markdown.toText(text.details()),
                    first(published).publishedAt(),
                    latest.publishedAt());
        }
    }

    record Outcome(
            LocalDate debatedOn,
            String transcriptUrl,
            String videoUrl,
            String debatePackUrl,
            String publicEngagementUrl,
            String debateSummaryUrl,
            String overview) {

        static Outcome of(DebateRecord record) {
            String overview = record.conclusion() == null
                    ? null
                    : Markdown.toText(record.conclusion().text().body());
            var held = record.outcome();
            return held == null
                    ? new Outcome(null, null, null, null, null, null, overview)
                    : new Outcome(
                            held.debatedOn(),
                            held.transcriptUrl(),
                            held.videoUrl(),
                            held.debatePackUrl(),
                            held.publicEngagementUrl(),
                            held.debateSummaryUrl(),
                            overview);
        }
    }

    record Answering(String acronym, String name, String url) {

        static List<Answering> of(Department department) {
            return department == null
                    ? List.of()
                    : List.of(new Answering(department.acronym(), department.name(), department.url()));
        }
    }

    record Business(String subject, String body, LocalDate occurredOn, Instant createdAt, Instant updatedAt) {

        static Business of(Notice notice) {
            return new Business(
                    notice.text().subject(),
                    Markdown.toText(notice.text().body()),
                    notice.occurredOn(),
                    notice.createdAt(),
                    notice.approvedAt());
        }
    }

    static PetitionAttributes of(PublicRecord record) {
        var petition = record.petition();
        var published = record.published();
        var current = record.debate();
        var decided = record.debates().stream().filter(DebateRecord::isDecided).findFirst();
        return new PetitionAttributes(
                petition.action(),
                petition.background(),
                petition.additionalDetails(),
                null,
                petition.state().code(),
                petition.signatureCount(),
                petition.isOpen() ? London.date(petition.closingAt()) : null,
                petition.createdAt(),
                record.changedAt(),
                null,
                petition.openedAt(),
                petition.closedAt(),
                null,
                petition.responseThresholdReachedAt(),
                published.isEmpty() ? null : first(published).publishedAt(),
                petition.debateThresholdReachedAt(),
                current.flatMap(DebateRecord::dated)
                        .map(step -> London.date(step.at()))
                        .orElse(null),
                current.map(DebateRecord::debate)
                        .map(Debate::date)
                        .map(date -> date.on())
                        .orElse(null),
                decided.flatMap(DebateRecord::latestStep).map(DebateStep::at).orElse(null),
                record.creator(),
                null,
                Response.of(published),
                decided.map(Outcome::of).orElse(null),
                Answering.of(record.department()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                record.business().stream().map(Business::of).toList(),
                ResponseStanding.of(record).code(),
                DebateStanding.of(record).code(),
                published.stream().map(ResponseVersion::of).toList(),
                DebateChange.of(record.debates()),
                record.timeline().stream().map(TimelineItem::of).toList());
    }

    private static GovernmentResponse first(List<GovernmentResponse> newestFirst) {
        return newestFirst.get(newestFirst.size() - 1);
    }
}
