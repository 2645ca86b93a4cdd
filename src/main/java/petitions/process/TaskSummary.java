package petitions.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A task that somebody has to do.
 *
 * @param form the name of its form
 * @param groupNames as people call them, in the order of the alphabet
 * @param dueAt null if it can wait
 */
public record TaskSummary(
        String id,
        String name,
        String form,
        String businessKey,
        Set<String> groups,
        List<String> groupNames,
        String assignee,
        Instant dueAt) {

    public TaskSummary {
        groups = Set.copyOf(groups);
        groupNames = List.copyOf(groupNames);
    }
}
