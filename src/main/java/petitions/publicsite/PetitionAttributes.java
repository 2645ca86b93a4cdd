package petitions.publicsite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.parliament.Debate;
import petitions.parliament.DebateStep;
import petitions.petition.PetitionFacts.Answering;
import petitions.petition.PetitionFacts.Rejection;
import petitions.platform.London;

/**
 * What the public contract says of a petition, in its order, and what we add after it.
 *
 * @param closingDate only of an open petition; the key is absent otherwise
 * @param signed only where one petition is asked for that could be signed; its keys are absent otherwise
 * @param ours only where one petition is asked for
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
        Rejection rejection,
        ResponseJson governmentResponse,
        DebateJson debate,
        List<Answering> departments,
        List<String> topics,
        @JsonUnwrapped SignedJson signed,
        @JsonUnwrapped OursJson ours) {

    /** As it stands in a list. */
    static PetitionAttributes listed(PublicRecord record) {
        return of(record, null, null);
    }

    static PetitionAttributes of(PublicRecord record, SignedJson signed, OursJson ours) {
        var petition = record.petition();
        var facts = record.facts();
        var published = record.published();
        var current = record.debate();
        var decided = record.debates().stream().filter(DebateRecord::isDecided).findFirst();
        return new PetitionAttributes(
                petition.action(),
                petition.background(),
                petition.additionalDetails(),
                facts.committeeNote(),
                petition.state().code(),
                petition.signatureCount(),
                petition.isOpen() ? London.date(petition.closingAt()) : null,
                petition.createdAt(),
                record.changedAt(),
                facts.rejectedAt(),
                petition.openedAt(),
                petition.closedAt(),
                facts.moderationThresholdReachedAt(),
                petition.responseThresholdReachedAt(),
                published.isEmpty() ? null : published.get(published.size() - 1).publishedAt(),
                petition.debateThresholdReachedAt(),
                current.flatMap(DebateRecord::dated)
                        .map(step -> London.date(step.at()))
                        .orElse(null),
                current.map(DebateRecord::debate)
                        .map(Debate::date)
                        .map(date -> date.on())
                        .orElse(null),
                decided.flatMap(DebateRecord::lastStep).map(DebateStep::at).orElse(null),
                record.creator(),
                facts.rejection(),
                ResponseJson.of(published, record.source()),
                decided.flatMap(DebateJson::of).orElse(null),
                record.answering(),
                facts.topics(),
                signed,
                ours);
    }
}
