package petitions.staff.operations;

import java.time.Instant;
import java.util.List;
import petitions.parliament.Debate;
import petitions.parliament.DebateStep;
import petitions.petition.PetitionId;
import petitions.platform.text.Dates;
import petitions.platform.text.OneLine;

/**
 * A debate of the petition, and how it was moved.
 *
 * @param shared the numbers of the other petitions in it
 * @param date when and where; null while it has no date
 * @param process the latest instance that carries it; null if none is known
 */
public record DebateLine(
        String id, String name, String state, String date, List<Long> shared, List<Move> moves, String process) {

    public record Move(Instant at, String what) {

        static Move of(DebateStep step) {
            return new Move(step.at(), words(step));
        }

        private static String words(DebateStep step) {
            return switch (step.kind()) {
                case DEBATE_SCHEDULED ->
                    "Scheduled for %s.".formatted(step.date().words());
                case DEBATE_POSTPONED ->
                    "Postponed%s, with no new date yet: %s".formatted(from(step), OneLine.of(step.reason()));
                case DEBATE_RESCHEDULED ->
                    "Moved%s to %s.".formatted(from(step), step.date().words());
                case DEBATE_HELD -> "Held.";
                case DEBATE_DECLINED -> "The Committee decided against it.";
                case RELATED_ACTIVITY -> "Something happened around it.";
            };
        }

        private static String from(DebateStep step) {
            return step.previousDate() == null ? "" : " from " + Dates.date(step.previousDate());
        }
    }

    public DebateLine {
        shared = List.copyOf(shared);
        moves = List.copyOf(moves);
    }

    static DebateLine of(Debate debate, PetitionId petition, List<DebateStep> steps, String process) {
        return new DebateLine(
                debate.id().toString(),
                debate.name(),
                debate.state().code(),
                debate.date() == null ? null : debate.date().words(),
                debate.petitions().stream()
                        .filter(other -> !other.equals(petition))
                        .map(PetitionId::number)
                        .toList(),
                steps.stream().map(Move::of).toList(),
                process);
    }
}
