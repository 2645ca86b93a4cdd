package petitions.mailing.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How many mails a second went out lately. */
final class RateMeter {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    /** A batch that is over in less says little of how many would be in a second. */
    private static final long SHORTEST = Duration.ofMillis(250).toNanos();

    private record Count(long at, int mails) {}

    private final Deque<Count> counts = new ArrayDeque<>();
    private long sum;

    synchronized void count(int mails) {
        counts.addLast(new Count(System.nanoTime(), mails));
        sum += mails;
        forget();
    }

    synchronized double perSecond() {
        forget();
        if (counts.isEmpty()) {
            return 0;
        }
        long span = Math.max(SHORTEST, System.nanoTime() - counts.peekFirst().at);
        return sum * 1e9 / span;
    }

    private void forget() {
        long now = System.nanoTime();
        while (!counts.isEmpty() && now - counts.peekFirst().at > WINDOW) {
            sum -= counts.removeFirst().mails;
        }
    }
}
