package petitions.signature;

import java.util.List;
import petitions.petition.PetitionId;

/**
 * What came of a request to be forgotten.
 *
 * @param signatures that say nobody's name any more
 * @param held petitions whose signatures are kept until their hold is lifted, and erased then
 */
public record Erasure(int signatures, List<PetitionId> held) {

    public Erasure {
        held = List.copyOf(held);
    }
}
