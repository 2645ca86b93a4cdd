package petitions.process.life;

import java.time.Instant;

/**
 * A step that the engine does by itself, and has yet to do.
 *
 * @param why it failed the last time; null if it has not
 * @param retriesLeft none if it needs somebody
 * @param nextAt when it is tried; null for as soon as possible
 */
public record PendingWork(
        String job,
        String instance,
        String activity,
        String name,
        Instant since,
        String why,
        int retriesLeft,
        Instant nextAt) {

    public boolean hasFailed() {
        return why != null;
    }

    /** Nothing tries it again but somebody. */
    public boolean isStuck() {
        return retriesLeft == 0;
    }
}
