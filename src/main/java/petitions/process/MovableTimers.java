package petitions.process;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The timers that staff may move by hand: those that remind somebody. What was promised to the public, or follows from a
 * decision, moves by the rules of the domain alone: the close, a debate's day, the time for supporters.
 */
public final class MovableTimers {

    /** The response that is due, or due again, is the domain's deadline too. */
    public static final String RESPONSE_OVERDUE = GovernmentResponseProcess.EVENT_RESPONSE_OVERDUE;

    /** By timer, the task that is due at the same instant and moves with it. */
    private static final Map<String, String> TASKS = Map.of(
            RESPONSE_OVERDUE,
            GovernmentResponseProcess.RECORD_RESPONSE,
            PetitionAdmissionProcess.EVENT_MODERATION_OVERDUE,
            PetitionAdmissionProcess.MODERATE_PETITION,
            DebateProcess.EVENT_OUTCOME_OVERDUE,
            DebateProcess.RECORD_OUTCOME);

    private static final Set<String> ALONE = Set.of(
            GovernmentResponseProcess.EVENT_NEXT_CHASER_DUE,
            PetitionAdmissionProcess.EVENT_MODERATION_NEAR_OVERDUE,
            MailingProcess.EVENT_MAILING_LATE);

    private MovableTimers() {}

    public static boolean include(String timer) {
        return ALONE.contains(timer) || TASKS.containsKey(timer);
    }

    public static Optional<String> taskDueWith(String timer) {
        return Optional.ofNullable(TASKS.get(timer));
    }

    /** Once it is overdue, the day that a response was due on has passed for good; only its reminders can be moved. */
    public static boolean leaves(String task) {
        return !task.equals(GovernmentResponseProcess.RECORD_RESPONSE);
    }
}
