package petitions.signature;

import java.util.List;
import petitions.petition.PetitionId;

/**
 * People have signed who have to confirm it by mail.
 *
 * @param letter the how-manieth to each of these signatures, from 1
 */
public record ConfirmationsWanted(PetitionId petition, int letter, List<Long> signatures) {

    public ConfirmationsWanted {
        signatures = List.copyOf(signatures);
    }
}
