package petitions.petition;

import static petitions.petition.Petition.State.CLOSED;
import static petitions.petition.Petition.State.HIDDEN;
import static petitions.petition.Petition.State.OPEN;
import static petitions.petition.Petition.State.REJECTED;
import static petitions.petition.Petition.State.TAKEN_DOWN;

import java.time.Instant;
import java.util.Locale;
import petitions.platform.Refused;
import petitions.platform.text.Dates;

/**
 * A petition since its opening, or its rejection. Immutable; each change is a new one, or a refusal that names the rule.
 *
 * @param openedAt null if it was rejected before it opened; so is {@code closingAt}
 */
public record Petition(
        PetitionId id,
        String action,
        String background,
        String additionalDetails,
        String department,
        State state,
        Instant openedAt,
        Instant closingAt,
        Instant closedAt,
        Instant takenDownAt,
        int signatureCount,
        Instant responseThresholdReachedAt,
        Instant debateThresholdReachedAt,
        Instant createdAt,
        Instant updatedAt) {

    public enum State {
        OPEN,
        CLOSED,
        REJECTED,
        /** Rejected in words that the public does not see. */
        HIDDEN,
        TAKEN_DOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As said in a sentence. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public boolean isOpen() {
        return state == OPEN;
    }

    public boolean isPublic() {
        return state != TAKEN_DOWN && state != HIDDEN;
    }

    /** @throws Refused unless the public may see it, and something may still happen to it */
    public Petition requirePublic() {
        if (!isPublic() || state == REJECTED) {
            throw new Refused("Petition %s was %s; nothing more can happen to it.".formatted(id, state.words()));
        }
        return this;
    }

    Petition close(Instant at) {
        if (state != OPEN) {
            throw new Refused("Petition %s is %s; only an open petition closes.".formatted(id, state.words()));
        }
        if (at.isBefore(closingAt)) {
            throw new Refused("Petition %s is open for signatures until %s.".formatted(id, Dates.date(closingAt)));
        }
        // the deadline, not the moment somebody noticed it
        return with(CLOSED, closingAt, closingAt, takenDownAt, at);
    }

    /** As it is when its close was missed, because it was not here yet. */
    public Petition closedAsPromised() {
        return with(CLOSED, closingAt, closingAt, null, closingAt.isAfter(updatedAt) ? closingAt : updatedAt);
    }

    Petition takeDown(Instant at) {
        requirePublic();
        return with(TAKEN_DOWN, closingAt, closedAt, at, at);
    }

    Petition extend(int days, Instant at) {
        if (state != OPEN) {
            throw new Refused("Petition %s is %s; only an open petition gains days.".formatted(id, state.words()));
        }
        return with(OPEN, Closing.extended(closingAt, days), closedAt, takenDownAt, at);
    }

    private Petition with(State state, Instant closingAt, Instant closedAt, Instant takenDownAt, Instant updatedAt) {
        return new Petition(
                id,
                action,
                background,
                additionalDetails,
                department,
                state,
                openedAt,
                closingAt,
                closedAt,
                takenDownAt,
                signatureCount,
                responseThresholdReachedAt,
                debateThresholdReachedAt,
                createdAt,
                updatedAt);
    }
}
