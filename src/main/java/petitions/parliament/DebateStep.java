package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import petitions.petition.PetitionId;

/**
 * One change of a debate, as it was told; never changed afterwards.
 *
 * @param date the new date; null when the debate has none after this step
 * @param previousDate the date that no longer holds; null if there was none
 * @param notice null of an imported debate, of which nobody was told from here
 * @param petitions those that were in the debate at that moment
 */
public record DebateStep(
        DebateId debate,
        Notice.Kind kind,
        DebateDate date,
        LocalDate previousDate,
        String reason,
        List<PetitionId> petitions,
        NoticeId notice,
        Instant at) {

    public DebateStep {
        petitions = List.copyOf(petitions);
    }
}
