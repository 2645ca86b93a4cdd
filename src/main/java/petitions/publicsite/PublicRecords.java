package petitions.publicsite;

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
import petitions.parliament.Notice;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
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
    private final Departments departments;
    private final Debates debates;
    private final Notices notices;
    private final Timeline timeline;

    PublicRecords(
            Petitions petitions,
            Signatures signatures,
            Responses responses,
            Departments departments,
            Debates debates,
            Notices notices,
            Timeline timeline) {
        this.petitions = petitions;
        this.signatures = signatures;
        this.responses = responses;
        this.departments = departments;
        this.debates = debates;
        this.notices = notices;
        this.timeline = timeline;
    }

    /**
     * Reads everything at one moment, so that no part contradicts another.
     *
     * @throws NotShown if there is no such petition, or it was taken down
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    PublicRecord require(String number) {
        var petition = requirePublic(number);
        var id = petition.id();
        var versions = responses.all(id);
        var approved = notices.published(id);
        return new PublicRecord(
                petition,
                petition.isOpen() ? signatures.creatorOf(id).orElse(null) : null,
                versions.stream()
                        .findFirst()
                        .flatMap(latest -> departments.find(latest.department()))
                        .orElse(null),
                versions,
                debates.of(id).stream()
                        .map(debate -> record(debate, id, approved))
                        .toList(),
                approved,
                timeline.publicOf(id));
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
        var petition = petitions.find(id).orElseThrow(() -> NotShown.unknownPetition(number));
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
