package petitions.process.watch;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A step that waits for somebody of the staff.
 *
 * @param petitions the numbers of those that it is about; empty if it is about none
 * @param title of the petition
 * @param groups whom it is for, as people call them
 * @param assignee who has claimed it; null for nobody
 * @param dueAt null if it can wait
 * @param mine whether whoever asks has claimed it, or is of one of the groups
 */
public record WaitingTask(
        String id,
        String step,
        String petitions,
        String title,
        String groups,
        @Nullable String assignee,
        Instant since,
        @Nullable Instant dueAt,
        boolean mine) {}
