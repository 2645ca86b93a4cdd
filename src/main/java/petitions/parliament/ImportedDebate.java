package petitions.parliament;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A petition's debate as it was published elsewhere, which tells neither its hour nor its other petitions.
 *
 * @param scheduledOn the day on which it was given its date; null if unknown
 * @param on the date it was given; null if it has none
 * @param outcomeAt when it was published how it ended; null if unknown
 * @param outcome null until it has ended
 * @param overview what was published of what was said; null if nothing
 */
public record ImportedDebate(
        Instant proposedAt,
        LocalDate scheduledOn,
        LocalDate on,
        Instant outcomeAt,
        PublishedOutcome outcome,
        String overview) {

    public Debate.State state() {
        if (outcome != null && outcome.debatedOn() != null) {
            return Debate.State.HELD;
        }
        if (outcome != null || outcomeAt != null) {
            return Debate.State.DECLINED;
        }
        return on == null ? Debate.State.PROPOSED : Debate.State.SCHEDULED;
    }
}
