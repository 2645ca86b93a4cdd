package petitions.parliament;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;
import petitions.platform.text.Dates;

/**
 * What the Committee has to decide about one petition at one meeting.
 *
 * @param meeting the day by which the meeting is known
 * @param signatures when the agenda closed
 * @param decision what was decided since; null if nothing was
 * @param deferredTo the meeting to which it was put off undecided; null if it was not
 * @param left whether the petition left the agenda before anything was decided
 * @param reason why it was put off, or left
 */
public record AgendaItem(
        LocalDate meeting,
        PetitionId petition,
        Matter matter,
        int signatures,
        @Nullable CommitteeDecision decision,
        @Nullable LocalDate deferredTo,
        boolean left,
        @Nullable String reason) {

    public enum Matter {
        /** It passed the threshold for a debate. */
        DEBATE("a debate"),
        /** It passed the threshold for a response, and has one. */
        RESPONSE("the Government’s response");

        private final String words;

        Matter(String words) {
            this.words = words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }
    }

    /** In a few words; the reason stands beside it. */
    public String outcome() {
        if (decision != null) {
            return decision.words();
        }
        if (deferredTo != null) {
            return "Put off to the meeting of " + Dates.date(deferredTo);
        }
        return left ? "Left the agenda" : "Undecided";
    }

    /** Why; empty if nobody said. */
    public String why() {
        var said = decision == null ? reason : decision.reason();
        return said == null ? "" : said;
    }

    public boolean isUndecided() {
        return decision == null && deferredTo == null && !left;
    }
}
