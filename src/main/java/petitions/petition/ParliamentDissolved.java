package petitions.petition;

import petitions.platform.Refused;
import petitions.platform.text.Dates;

/** There is no Parliament to petition. */
public final class ParliamentDissolved extends Refused {

    ParliamentDissolved(Dissolution dissolution) {
        super("Parliament was dissolved on %s. Petitions can be started and published when the new one has opened."
                .formatted(Dates.moment(dissolution.at())));
    }
}
