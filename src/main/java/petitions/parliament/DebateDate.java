package petitions.parliament;

import java.time.LocalDate;
import java.time.LocalTime;
import petitions.platform.Rules;
import petitions.platform.text.Dates;
import petitions.platform.text.OneLine;
import petitions.platform.text.Visible;

/**
 * When, where and led by whom. A debate has a time on the clock or a note such as "after the statutory instruments", or
 * neither, never both.
 */
public record DebateDate(LocalDate on, LocalTime at, String timeNote, String venue, String leadMember) {

    /** Characters. Our choice. */
    public static final int NOTE_LIMIT = 150;

    public static final int VENUE_LIMIT = 100;
    public static final int MEMBER_LIMIT = 100;

    public DebateDate {
        timeNote = Visible.in(timeNote) ? OneLine.of(timeNote) : null;
        venue = Visible.in(venue) ? OneLine.of(venue) : null;
        leadMember = Visible.in(leadMember) ? OneLine.of(leadMember) : null;
    }

    Rules rules(LocalDate today) {
        return new Rules()
                .require("debateOn", "The date of the debate", on)
                .must(on == null || !on.isBefore(today), "debateOn", "The date of the debate has passed.")
                .near("debateOn", "The date of the debate", on, today)
                .must(
                        at == null || timeNote == null,
                        "timeNote",
                        "Give either a time or a note about the time, not both.")
                .limit("timeNote", "The note about the time", timeNote, NOTE_LIMIT)
                .require("venue", "The venue", venue)
                .limit("venue", "The venue", venue, VENUE_LIMIT)
                .limit("leadMember", "The name of the member", leadMember, MEMBER_LIMIT);
    }

    /** {@code Monday 18 January 2021 at 4.30pm, Westminster Hall}; an imported debate has no venue. */
    public String words() {
        var words = new StringBuilder(Dates.day(on));
        if (at != null) {
            words.append(" at ").append(Dates.clock(at));
        }
        if (timeNote != null) {
            words.append(", ").append(timeNote);
        }
        return venue == null
                ? words.toString()
                : words.append(", ").append(venue).toString();
    }
}
