package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import petitions.platform.Actor;

/** Something that happened to one petition, or to several at once; raised in the transaction that made it so. */
public interface PetitionEvent {

    Collection<PetitionId> petitions();

    Instant at();

    Actor by();

    /** One sentence for the timeline, fit for those who are told. */
    String summary();

    /** Whether the public is not told. */
    default boolean forStaffOnly() {
        return false;
    }
}
