package petitions.staff.meetings;

import java.time.LocalDate;
import java.util.List;

/**
 * The Committee's meetings.
 *
 * @param next with its agenda as it stands so far
 * @param closed those that are still to be recorded, the earliest first
 * @param ended the latest first
 * @param recesses those that are not over, the next one first
 */
public record MeetingList(MeetingSheet next, List<Line> closed, List<Line> ended, List<String> recesses) {

    public MeetingList {
        closed = List.copyOf(closed);
        ended = List.copyOf(ended);
        recesses = List.copyOf(recesses);
    }

    /** @param summary such as “3 to decide: 1 decided, 2 put off” */
    public record Line(LocalDate id, String day, String state, String summary) {}
}
