package petitions.signature;

import java.util.List;
import petitions.petition.Petition;
import petitions.petition.Thresholds.Threshold;

/**
 * What invalidating would do to one petition.
 *
 * @param signatures all that the filter finds
 * @param counted those of them that count now
 * @param lost thresholds that were reached, and would be missed without them
 */
public record InvalidationEffect(Petition petition, int signatures, int counted, List<Threshold> lost) {

    public InvalidationEffect {
        lost = List.copyOf(lost);
    }

    public int left() {
        return petition.signatureCount() - counted;
    }
}
