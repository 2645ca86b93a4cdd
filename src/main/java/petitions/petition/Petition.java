package petitions.petition;

import static petitions.petition.Petition.State.CLOSED;
import static petitions.petition.Petition.State.FLAGGED;
import static petitions.petition.Petition.State.OPEN;
import static petitions.petition.Petition.State.PENDING;
import static petitions.petition.Petition.State.REJECTED;
import static petitions.petition.Petition.State.RETURNED;
import static petitions.petition.Petition.State.SPONSORED;
import static petitions.petition.Petition.State.STOPPED;
import static petitions.petition.Petition.State.TAKEN_DOWN;
import static petitions.petition.Petition.State.VALIDATED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import petitions.platform.Refused;
import petitions.platform.text.Dates;
import petitions.platform.text.Language;

/**
 * A petition. Immutable; each change is a new one, or a refusal that names the rule.
 *
 * @param openedAt null if it has not been published; so is {@code closingAt}
 * @param language in which it is written
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
        Instant updatedAt,
        Language language) {

    private static final Set<State> IN_ADMISSION = EnumSet.of(PENDING, VALIDATED, SPONSORED, FLAGGED, RETURNED);

    public enum State {
        /** Its creator has to say by mail that it was them. */
        PENDING,
        /** Its creator gathers supporters. */
        VALIDATED,
        /** Moderators look at it. */
        SPONSORED,
        /** Moderators hold it until they know more. */
        FLAGGED,
        /** Moderators have asked its creator for other words. */
        RETURNED,
        /** It came to nothing before it was published. */
        STOPPED,
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
            return switch (this) {
                case PENDING -> "waiting for its creator";
                case VALIDATED -> "gathering supporters";
                case SPONSORED -> "in moderation";
                case FLAGGED -> "held in moderation";
                case RETURNED -> "returned to its creator";
                default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
            };
        }
    }

    public boolean isOpen() {
        return state == OPEN;
    }

    public boolean isPublic() {
        return state == OPEN || state == CLOSED || state == REJECTED;
    }

    /** Whether it may still be published for the first time. */
    public boolean isInAdmission() {
        return IN_ADMISSION.contains(state);
    }

    public boolean isInModeration() {
        return state == SPONSORED || state == FLAGGED;
    }

    /** Whether the public has never seen it, and is not told that there is such a petition. */
    public boolean isUnknownToThePublic() {
        return isInAdmission() || state == STOPPED;
    }

    /** @throws Refused unless the public may see it, and something may still happen to it */
    public Petition requirePublic() {
        if (isInAdmission()) {
            throw new Refused("Petition %s has not been published.".formatted(id));
        }
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
            throw new Refused("Petition %s is open for signatures until %s.".formatted(id, Dates.end(closingAt)));
        }
        // the deadline, not the moment somebody noticed it
        return with(CLOSED, closingAt, closingAt, takenDownAt, at);
    }

    /** As it is when its close was missed, because it was not here yet. */
    Petition closedAsPromised() {
        return with(CLOSED, closingAt, closingAt, null, closingAt.isAfter(updatedAt) ? closingAt : updatedAt);
    }

    Petition takeDown(Instant at) {
        if (state != REJECTED) {
            requirePublic();
        }
        return with(TAKEN_DOWN, closingAt, closedAt, at, at);
    }

    /** One that was open has lost time, and begins a new one; one that had closed, or was rejected, had all of it. */
    Petition restore(Instant newClosing, Instant at) {
        if (state != TAKEN_DOWN) {
            throw new Refused(
                    "Petition %s is %s; only one that was taken down is restored.".formatted(id, state.words()));
        }
        if (openedAt == null) {
            return with(REJECTED, null, null, null, at);
        }
        return closedAt == null ? with(OPEN, newClosing, null, null, at) : with(CLOSED, closingAt, closedAt, null, at);
    }

    /** Whatever was promised before. */
    Petition closeBy(Instant earlier, Instant at) {
        return with(state, earlier, closedAt, takenDownAt, at);
    }

    Petition extend(int days, Instant at) {
        if (state != OPEN) {
            throw new Refused("Petition %s is %s; only an open petition gains days.".formatted(id, state.words()));
        }
        return with(OPEN, Closing.extended(closingAt, days), closedAt, takenDownAt, at);
    }

    /** @throws Refused unless it is in one of {@code before} */
    Petition admit(Set<State> before, State after, Instant at) {
        if (!before.contains(state)) {
            throw new Refused("Petition %s is %s; that cannot happen to it now.".formatted(id, state.words()));
        }
        return with(after, closingAt, closedAt, takenDownAt, at);
    }

    Petition publish(Instant closing, Instant at) {
        var opened = admit(EnumSet.of(SPONSORED, FLAGGED), OPEN, at);
        return opened.dated(at, closing);
    }

    Petition reworded(PetitionWords words, Instant at) {
        return new Petition(
                id,
                words.action(),
                words.background(),
                words.additionalDetails(),
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
                at,
                language);
    }

    private Petition dated(Instant opened, Instant closing) {
        return new Petition(
                id,
                action,
                background,
                additionalDetails,
                department,
                state,
                opened,
                closing,
                closedAt,
                takenDownAt,
                signatureCount,
                responseThresholdReachedAt,
                debateThresholdReachedAt,
                createdAt,
                updatedAt,
                language);
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
                updatedAt,
                language);
    }
}
