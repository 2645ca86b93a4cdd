package petitions.publicsite;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import petitions.parliament.Debate;
import petitions.parliament.Department;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.ImportedResponses;
import petitions.parliament.Notice;
import petitions.petition.Petition;
import petitions.petition.PetitionFacts;
import petitions.petition.PetitionFacts.Answering;

/**
 * Everything that the public may know of one petition, as it stood at one moment.
 *
 * @param creator the name of whoever started it; null once it is closed
 * @param department the one that was asked for a response; null until then
 * @param responses every version that was asked for, the newest first; those not yet published have no public text
 * @param source of an imported response, when it was written and changed; null otherwise
 * @param debates the newest first
 * @param notices the approved ones, the oldest first
 * @param lastHappened when something last happened here; null if nothing did
 */
record PublicRecord(
        Petition petition,
        PetitionFacts facts,
        String creator,
        Department department,
        List<GovernmentResponse> responses,
        ImportedResponses.Source source,
        List<DebateRecord> debates,
        List<Notice> notices,
        Instant lastHappened) {

    List<GovernmentResponse> published() {
        return responses.stream().filter(GovernmentResponse::isPublished).toList();
    }

    /** As it was published elsewhere, or the one that was asked here. */
    List<Answering> answering() {
        if (department == null || facts.isImported() && !facts.departments().isEmpty()) {
            return facts.departments();
        }
        return source != null && !responses.get(0).isRevision()
                ? List.of()
                : List.of(new Answering(department.acronym(), department.name(), department.url()));
    }

    Optional<GovernmentResponse> asked() {
        return responses.stream().findFirst();
    }

    /** The debate that counts now: the newest that still has petitions. */
    Optional<DebateRecord> debate() {
        return debates.stream()
                .filter(record -> record.debate().state() != Debate.State.EMPTIED)
                .findFirst();
    }

    /** What staff told signers, but for how a debate ended: that belongs to the debate. */
    List<Notice> business() {
        return notices.stream()
                .filter(notice ->
                        notice.kind() != Notice.Kind.DEBATE_HELD && notice.kind() != Notice.Kind.DEBATE_DECLINED)
                .toList();
    }

    /** The latest change of anything here; the petition's own row knows only of its own. */
    Instant changedAt() {
        return Stream.of(
                        Stream.of(petition.updatedAt()),
                        Stream.ofNullable(lastHappened),
                        notices.stream()
                                .filter(notice -> !notice.text().plain())
                                .map(Notice::approvedAt))
                .flatMap(instants -> instants)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
