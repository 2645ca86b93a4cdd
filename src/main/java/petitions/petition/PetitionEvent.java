package petitions.petition;

import java.time.Instant;
import java.util.Collection;
import petitions.platform.Actor;

/** Something that happened to one petition, or to several at once; raised in the transaction that made it so. */
public interface PetitionEvent {

    Collection<PetitionId> petitions();

    Instant at();

    Actor by();

    /** One sentence for the timeline, fit for the public unless it is for staff only. */
    String summary();

    /** Whether the timeline keeps it from the public. */
    default boolean staffOnly() {
        return false;
    }
}
