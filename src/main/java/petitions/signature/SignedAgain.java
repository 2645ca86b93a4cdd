package petitions.signature;

import java.util.List;
import petitions.petition.PetitionId;

/**
 * People have signed with the address of a signature that was confirmed long ago.
 *
 * @param letter the how-manieth to each of these signatures, from 1
 */
public record SignedAgain(PetitionId petition, int letter, List<Long> signatures) {

    public SignedAgain {
        signatures = List.copyOf(signatures);
    }
}
