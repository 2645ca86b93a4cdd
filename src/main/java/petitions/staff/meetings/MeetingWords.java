package petitions.staff.meetings;

import java.util.ArrayList;
import java.util.Collection;
import petitions.parliament.AgendaItem;
import petitions.parliament.CommitteeMeeting;
import petitions.parliament.MeetingMove;
import petitions.parliament.Recess;
import petitions.platform.Figures;
import petitions.platform.text.Dates;

/** What staff read of a meeting. */
final class MeetingWords {

    private MeetingWords() {}

    static String state(CommitteeMeeting meeting) {
        return switch (meeting.state()) {
            case PLANNED -> "Agenda open";
            case CLOSED -> "Agenda closed";
            case HELD -> "Held";
            case NEEDLESS -> "Not needed";
            case MISSED -> "Missed";
            case CANCELLED -> "Cancelled";
        };
    }

    static String note(CommitteeMeeting meeting) {
        var closing = Dates.moment(meeting.closesAt());
        return switch (meeting.state()) {
            case PLANNED -> "The agenda closes on %s. Until then this is how it stands so far.".formatted(closing);
            case CLOSED ->
                "The agenda closed on %s. Decisions are recorded in Tasklist, and the meeting with “Hold the meeting”."
                        .formatted(closing);
            case HELD -> "The meeting was recorded on %s.".formatted(Dates.moment(meeting.endedAt()));
            case NEEDLESS -> "There was nothing to decide when the agenda closed on %s.".formatted(closing);
            case MISSED -> "The agenda could not be sent in time. What was on it went to the next meeting.";
            case CANCELLED -> "Parliament was dissolved before the meeting.";
        };
    }

    static String summary(Collection<AgendaItem> items) {
        if (items.isEmpty()) {
            return "Nothing to decide";
        }
        var parts = new ArrayList<String>();
        add(parts, items.stream().filter(item -> item.decision() != null).count(), "decided");
        add(parts, items.stream().filter(item -> item.deferredTo() != null).count(), "put off");
        add(parts, items.stream().filter(AgendaItem::left).count(), "left the agenda");
        add(parts, items.stream().filter(AgendaItem::isUndecided).count(), "undecided");
        return "%s to decide: %s".formatted(Figures.of(items.size()), String.join(", ", parts));
    }

    private static void add(Collection<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(Figures.of(number) + " " + what);
        }
    }

    static String earlier(AgendaItem item) {
        return "%s: %s. %s"
                .formatted(Dates.date(item.meeting()), item.outcome(), item.why())
                .strip();
    }

    static String move(MeetingMove move) {
        return "Moved from %s to %s by %s: %s"
                .formatted(Dates.day(move.from()), Dates.day(move.to()), move.by(), move.reason());
    }

    static String recess(Recess recess) {
        return recess.first().equals(recess.last())
                ? Dates.day(recess.first())
                : "%s to %s".formatted(Dates.day(recess.first()), Dates.day(recess.last()));
    }
}
