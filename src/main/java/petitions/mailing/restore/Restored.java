package petitions.mailing.restore;

import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * The database was restored, and nobody has decided yet what may go out again.
 *
 * @param knowsUntil the last that it knows of itself; null if nobody knows
 * @param paused mailings that wait for a decision because of it
 */
public record Restored(Instant noticedAt, @Nullable Instant knowsUntil, int paused) {}
