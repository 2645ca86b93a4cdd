package petitions.process.life;

import java.time.Instant;
import java.util.List;

/**
 * Where an instance waits.
 *
 * @param task the id of somebody's task; null if it waits for something else
 * @param groups those whose task it is, as people call them
 * @param assignee who has claimed it; null for nobody
 * @param message what it waits to hear of, such as {@code debate settled}; null if nothing
 * @param called the instance whose end it waits for; null if none
 * @param dueAt until when; null if it can wait
 */
public record Waiting(
        String instance,
        String activity,
        String name,
        String task,
        List<String> groups,
        String assignee,
        String message,
        String called,
        Instant since,
        Instant dueAt) {

    public Waiting {
        groups = List.copyOf(groups);
    }
}
