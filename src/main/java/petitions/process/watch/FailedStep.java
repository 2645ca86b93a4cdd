package petitions.process.watch;

import java.time.Instant;

/**
 * A step that failed as often as it may, and waits for somebody.
 *
 * @param activity the id of the step in its model
 * @param instance the process instance; null for what belongs to none
 * @param petitions the numbers of those that it is about, as they are shown; empty if it is about none
 */
public record FailedStep(
        String job,
        String processKey,
        String process,
        String activity,
        String step,
        String instance,
        String petitions,
        Instant since,
        FailureCause cause) {

    /** The same for all that failed in the same way. */
    public String likeness() {
        return "%s/%s/%s".formatted(processKey, activity, cause.kind());
    }
}
