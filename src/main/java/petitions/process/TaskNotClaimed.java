package petitions.process;

import petitions.platform.Refused;

/** Somebody else is working on the task, or nobody yet. */
public class TaskNotClaimed extends Refused {

    /** @param assignee who works on it; null for nobody */
    public TaskNotClaimed(String assignee) {
        super(
                assignee == null
                        ? "Claim this task first; then you can work on it."
                        : "%s has claimed this task.".formatted(assignee));
    }
}
