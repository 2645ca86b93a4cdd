package petitions.process.life;

import java.time.Instant;

/**
 * A timer that is set.
 *
 * @param activity the event that it brings about
 * @param fired how often it has done so in this instance
 * @param held whether it stands still until somebody lets it go on
 */
public record SetTimer(
        String job, String instance, String activity, String name, Instant dueAt, long fired, boolean held) {}
