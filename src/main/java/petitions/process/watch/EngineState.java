package petitions.process.watch;

import java.time.Duration;
import java.time.Instant;
import org.springframework.lang.Nullable;

/**
 * How the engine keeps up.
 *
 * @param wanted whether this node is to work in the background
 * @param works whether it does
 * @param due jobs that could be done now
 * @param oldestDue since when the oldest of them could; null if there is none
 */
public record EngineState(
        boolean wanted, boolean works, int due, @Nullable Instant oldestDue) {

    /** Beyond the longest lock of a job, nobody is at it. */
    private static final Duration LATE = Duration.ofMinutes(2);

    public boolean isBehind(Instant now) {
        return oldestDue != null && oldestDue.plus(LATE).isBefore(now);
    }

    public boolean hasStopped() {
        return wanted && !works;
    }
}
