package petitions.parliament;

import static petitions.parliament.CommitteeMeeting.State.CLOSED;
import static petitions.parliament.CommitteeMeeting.State.PLANNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import petitions.platform.Refused;
import petitions.platform.text.Dates;

/**
 * One meeting of the Petitions Committee.
 *
 * @param plannedOn the day that the calendar gave it, by which it is known
 * @param meetsOn the day that it has now
 * @param closesAt when its agenda closes; moving the meeting does not change that
 */
public record CommitteeMeeting(
        LocalDate plannedOn, LocalDate meetsOn, Instant closesAt, State state, Instant closedAt, Instant endedAt) {

    public enum State {
        /** The next one; its agenda is open. */
        PLANNED,
        /** Its agenda is closed, and it is still to be held. */
        CLOSED,
        HELD,
        /** There was nothing to decide. */
        NEEDLESS,
        /** Its agenda was closed after its day only, as nothing ran. */
        MISSED,
        /** Parliament was dissolved before its day. */
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isMoved() {
        return !plannedOn.equals(meetsOn);
    }

    public boolean isToCome() {
        return state == PLANNED || state == CLOSED;
    }

    public String name() {
        return "The meeting of " + Dates.date(meetsOn);
    }

    void mayBeRecorded(LocalDate today) {
        if (state != CLOSED) {
            throw new Refused("%s is not waiting to be recorded.".formatted(name()));
        }
        if (today.isBefore(meetsOn)) {
            throw new Refused(
                    "%s is still to come. Record it when it has been held; if it has another day, move it first."
                            .formatted(name()));
        }
    }

    void mayBeMoved() {
        if (!isToCome()) {
            throw new Refused("%s is over; it has no other day any more.".formatted(name()));
        }
    }
}
