package petitions.publicsite;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.signature.SignatureAreas;
import petitions.signature.SignatureAreas.Kind;
import petitions.timeline.Timeline;
import petitions.timeline.TimelineEntry;

/** Gathers what the public may know of a petition. */
@Component
class PublicRecords {

    private static final String A_NUMBER = "[0-9]+";

    /** One address for each petition: no zeros before it, and none that no petition could have. */
    private static final String A_NUMBER_THAT_CAN_BE = "[1-9][0-9]{0,17}";

    private final Petitions petitions;
    private final GatheredRecords gathered;
    private final Timeline timeline;
    private final SignatureAreas areas;

    PublicRecords(Petitions petitions, GatheredRecords gathered, Timeline timeline, SignatureAreas areas) {
        this.petitions = petitions;
        this.gathered = gathered;
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
        return gathered.of(List.of(requirePublic(number))).get(0);
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

    /**
     * The same, with what happened.
     *
     * @throws NotShown if there is no such petition, or it was taken down
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ToldRecord told(String number) {
        var record = require(number);
        return new ToldRecord(
                record, timeline.numberedPublicOf(record.petition().id()));
    }

    /** Those of {@code ids} that the public may see, in that order. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<PublicRecord> all(List<PetitionId> ids) {
        return gathered.of(
                petitions.all(ids).stream().filter(Petition::isPublic).toList());
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
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
