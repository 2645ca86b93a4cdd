package petitions.mailing.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How many mails a second went out lately. */
final class RateMeter {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    /** A batch that is over in less says little of how many would be in a second. */
    private static final long SHORTEST = Duration.ofMillis(250).toNanos();

    /** How long it is remembered how fast it once was. */
    private static final long MEMORY = Duration.ofMinutes(10).toNanos();

    private record Count(long at, int mails) {}

    private final LongSupplier nanos;
    private final Deque<Count> counts = new ArrayDeque<>();
    private long sum;
    private double fastest;
    private long fastestAt;

    RateMeter() {
        this(System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} */
    RateMeter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void count(int mails) {
        long now = nanos.getAsLong();
        counts.addLast(new Count(now, mails));
        sum += mails;
        forget(now);
        double rate = rate(now);
        if (rate >= fastest || now - fastestAt > MEMORY) {
            fastest = rate;
            fastestAt = now;
        }
    }

    /** In the last ten minutes: how fast it goes just after a rest says little of how fast it may. */
    synchronized double fastestPerSecond() {
        return fastest;
    }

    private double rate(long now) {
        return sum * 1e9 / Math.max(SHORTEST, now - counts.peekFirst().at);
    }

    private void forget(long now) {
        while (now - counts.peekFirst().at > WINDOW) {
            sum -= counts.removeFirst().mails;
        }
    }
}
