package petitions.process.watch;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * A step at which a petition, or the debate on it, waits for somebody.
 *
 * @param dueAt null if nobody has to hurry
 */
public record Wait(String step, Instant since, @Nullable Instant dueAt) {}
