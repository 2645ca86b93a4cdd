package petitions.publicsite;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import petitions.parliament.Debate;
import petitions.parliament.DebateStep;
import petitions.parliament.Debates;
import petitions.parliament.Departments;
import petitions.parliament.ImportedResponses;
import petitions.parliament.Notice;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.petition.Petition;
import petitions.petition.PetitionFacts;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.SignatureAreas;
import petitions.signature.SignatureAreas.Kind;
import petitions.signature.Signatures;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** Gathers what the public may know of a petition. */
@Component
class PublicRecords {

    private static final String A_NUMBER = "[0-9]+";

    /** One address for each petition: no zeros before it, and none that no petition could have. */
    private static final String A_NUMBER_THAT_CAN_BE = "[1-9][0-9]{0,17}";

    private final Petitions petitions;
    private final Signatures signatures;
    private final Responses responses;
    private final ImportedResponses importedResponses;
    private final Departments departments;
    private final Debates debates;
    private final Notices notices;
    private final Timeline timeline;
    private final SignatureAreas areas;

    PublicRecords(
            Petitions petitions,
            Signatures signatures,
            Responses responses,
            ImportedResponses importedResponses,
            Departments departments,
            Debates debates,
            Notices notices,
            Timeline timeline,
            SignatureAreas areas) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.responses = responses;
        this.importedResponses = importedResponses;
        this.departments = departments;
        this.debates = debates;
        this.notices = notices;
        this.timeline = timeline;
        this.areas = areas;
    }

    /**
     * Reads everything at one moment, so that no part contradicts another.
     *
     * @throws NotShown if there is no such petition, or it was taken down
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    PublicRecord require(String number) {
        return records(List.of(requirePublic(number))).get(0);
    }

    /**
     * The same, with what is only shown where one petition is asked for.
     *
     * @throws NotShown if there is no such petition, or it was taken down
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    FullRecord full(String number) {
        var record = require(number);
        var id = record.petition().id();
        return new FullRecord(
                record,
                timeline.publicOf(id),
                areas.of(id, Kind.COUNTRY),
                areas.of(id, Kind.CONSTITUENCY),
                areas.of(id, Kind.REGION));
    }

    /** Those of {@code ids} that the public may see, in that order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<PublicRecord> all(List<PetitionId> ids) {
        return records(petitions.all(ids).stream().filter(Petition::isPublic).toList());
    }

    private List<PublicRecord> records(List<Petition> shown) {
        var ids = shown.stream().map(Petition::id).toList();
        var facts = petitions.facts(ids);
        var changes = timeline.lastHappened(ids);
        return shown.stream()
                .map(petition -> record(petition, facts.get(petition.id()), changes.get(petition.id())))
                .toList();
    }

    private PublicRecord record(Petition petition, PetitionFacts facts, Instant lastHappened) {
        var id = petition.id();
        var versions = responses.all(id);
        var approved = notices.published(id);
        return new PublicRecord(
                petition,
                facts,
                petition.isOpen() ? signatures.creatorOf(id).orElse(facts.creatorName()) : null,
                versions.stream()
                        .findFirst()
                        .flatMap(latest -> departments.find(latest.department()))
                        .orElse(null),
                versions,
                facts.isImported() ? importedResponses.source(id).orElse(null) : null,
                debates.of(id).stream()
                        .map(debate -> record(debate, id, approved))
                        .toList(),
                approved,
                lastHappened);
    }

    /** @throws NotShown if no petition can have it */
    PetitionId number(String number) {
        if (!number.matches(A_NUMBER)) {
            throw NotShown.malformedNumber();
        }
        if (!number.matches(A_NUMBER_THAT_CAN_BE)) {
            throw NotShown.unknownPetition(number);
        }
        return PetitionId.of(number);
    }

    /** @throws NotShown if there is no such petition, or it was taken down */
    Petition requirePublic(String number) {
        var id = number(number);
        var petition = petitions
                .find(id)
                .filter(found -> !found.isUnknownToThePublic())
                .orElseThrow(() -> NotShown.unknownPetition(number));
        if (petition.state() == Petition.State.HIDDEN) {
            throw NotShown.hidden(petition);
        }
        if (!petition.isPublic()) {
            throw NotShown.takenDown(petition, lastSentence(id));
        }
        return petition;
    }

    private String lastSentence(PetitionId takenDown) {
        return timeline.publicOf(takenDown).stream()
                .filter(entry -> entry.kind().equals("petition-taken-down"))
                .map(TimelineEntry::summary)
                .findFirst()
                .orElse("");
    }

    private DebateRecord record(Debate debate, PetitionId petition, List<Notice> approved) {
        var steps = debates.history(debate.id()).stream()
                .filter(step -> step.petitions().contains(petition))
                .toList();
        return new DebateRecord(
                debate,
                steps,
                debates.outcome(debate.id()).orElse(null),
                debates.published(debate.id()).orElse(null),
                approved.stream()
                        .filter(notice -> debate.id().equals(notice.debate()) && concludes(notice))
                        .findFirst()
                        .orElse(null),
                others(debate, steps, petition));
    }

    private static boolean concludes(Notice notice) {
        return notice.kind() == Notice.Kind.DEBATE_HELD || notice.kind() == Notice.Kind.DEBATE_DECLINED;
    }

    private List<Petition> others(Debate debate, List<DebateStep> steps, PetitionId petition) {
        Set<PetitionId> ids = new TreeSet<>(debate.petitions());
        steps.forEach(step -> ids.addAll(step.petitions()));
        ids.remove(petition);
        return ids.stream()
                .flatMap(id -> petitions.find(id).stream())
                .filter(Petition::isPublic)
                .toList();
    }
}
