package petitions.staff.meetings;

import java.time.LocalDate;
import java.util.List;

/**
 * One meeting in words.
 *
 * @param id the day by which it is known
 * @param day when it is
 * @param state what has become of it, as a label
 * @param note what that means for whoever reads it
 * @param moves from which day to which, and why
 */
public record MeetingSheet(
        LocalDate id, String day, String state, String note, boolean toCome, List<String> moves, List<Entry> entries) {

    public MeetingSheet {
        moves = List.copyOf(moves);
        entries = List.copyOf(entries);
    }

    /**
     * A petition on the agenda.
     *
     * @param background empty if there is none; so are the two days if their threshold was not passed
     * @param response what the Government answered last, in short; empty if it has not
     * @param earlier what earlier meetings made of it
     */
    public record Entry(
            String number,
            String title,
            String language,
            String background,
            String signatures,
            String responseReached,
            String debateReached,
            String respondedOn,
            String department,
            String response,
            List<Matter> matters,
            List<String> earlier) {

        public Entry {
            matters = List.copyOf(matters);
            earlier = List.copyOf(earlier);
        }
    }

    /** @param why empty if nobody said */
    public record Matter(String about, String outcome, String why, boolean undecided) {}

    public long items() {
        return entries.stream().mapToLong(entry -> entry.matters().size()).sum();
    }

    public long undecided() {
        return entries.stream()
                .flatMap(entry -> entry.matters().stream())
                .filter(Matter::undecided)
                .count();
    }
}
