package petitions.parliament;

import static petitions.parliament.GovernmentResponse.State.APPROVED;
import static petitions.parliament.GovernmentResponse.State.PUBLISHED;
import static petitions.parliament.GovernmentResponse.State.RECORDED;
import static petitions.parliament.GovernmentResponse.State.REQUESTED;
import static petitions.parliament.GovernmentResponse.State.RETURNED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import petitions.petition.PetitionId;
import petitions.platform.Actor;
import petitions.platform.Refused;

/**
 * One version of the government's response to a petition: asked for, recorded, approved, published, reviewed.
 *
 * @param text the latest edition; null until something is recorded
 * @param writtenBy who wrote that edition
 */
public record GovernmentResponse(
        PetitionId petition,
        int version,
        State state,
        String department,
        Instant requestedAt,
        LocalDate dueOn,
        String revisionReason,
        Instant overdueSince,
        int chasersSent,
        Instant lastChasedAt,
        String returnedReason,
        String returnedBy,
        Instant approvedAt,
        Instant publishedAt,
        ResponseText text,
        String writtenBy) {

    public enum State {
        REQUESTED,
        RECORDED,
        RETURNED,
        APPROVED,
        PUBLISHED,
        ACCEPTED,
        REVISION_REQUESTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return code().replace('_', ' ');
        }
    }

    public boolean isRevision() {
        return version > 1;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    public boolean isAwaited() {
        return state == REQUESTED;
    }

    /** Days past the due date on {@code today}; negative before it. */
    public long daysLate(LocalDate today) {
        return ChronoUnit.DAYS.between(dueOn, today);
    }

    void mayBeRecorded() {
        require("recorded", REQUESTED, RETURNED);
    }

    /** Four eyes: what everyone will read was read by a second person first. */
    public void mayBeApprovedBy(Actor by) {
        require("approved", RECORDED);
        if (by.name().equals(writtenBy)) {
            throw new Refused(
                    "You wrote this response to petition %s; someone else must approve it.".formatted(petition));
        }
    }

    void mayBeReturned() {
        require("returned for correction", RECORDED);
    }

    void mayBePublished() {
        require("published", APPROVED);
    }

    void mayBeReviewed() {
        require("reviewed by the Committee", PUBLISHED);
    }

    void mayBeDueOnAnotherDay() {
        require("due on another day", REQUESTED);
        if (overdueSince != null) {
            throw new Refused("The response to petition %s is overdue already: its due date has passed for good."
                    .formatted(petition));
        }
    }

    void mayBeChased() {
        require("chased", REQUESTED);
    }

    private void require(String deed, State... states) {
        if (!Arrays.asList(states).contains(state)) {
            throw new Refused("The response to petition %s (version %s) is %s; it can be %s only when it is %s."
                    .formatted(
                            petition,
                            version,
                            state.words(),
                            deed,
                            Arrays.stream(states).map(State::words).collect(Collectors.joining(" or "))));
        }
    }
}
