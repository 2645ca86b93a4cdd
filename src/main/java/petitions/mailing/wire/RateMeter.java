package petitions.mailing.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** How many mails a second went out lately. */
final class RateMeter {

    private static final int WINDOW_SECONDS = 10;

    private record Second(long number, int mails) {}

    private final Deque<Second> seconds = new ArrayDeque<>();

    synchronized void count(int mails) {
        long now = second();
        var last = seconds.peekLast();
        if (last != null && last.number == now) {
            seconds.removeLast();
            seconds.addLast(new Second(now, last.mails + mails));
        } else {
            seconds.addLast(new Second(now, mails));
        }
        forget(now);
    }

    synchronized double perSecond() {
        long now = second();
        forget(now);
        if (seconds.isEmpty()) {
            return 0;
        }
        long span = Math.max(1, now - seconds.peekFirst().number + 1);
        return (double) seconds.stream().mapToInt(Second::mails).sum() / span;
    }

    private void forget(long now) {
        while (!seconds.isEmpty() && seconds.peekFirst().number <= now - WINDOW_SECONDS) {
            seconds.removeFirst();
        }
    }

    private static long second() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime());
    }
}
