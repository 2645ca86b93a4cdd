package petitions.mailing.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a thread to end. */
final class Joining {

    private Joining() {}

    /** For as long as that, even if whoever waits is asked not to. */
    static void insistently(Thread thread, Duration time) {
        boolean interrupted = false;
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); thread.isAlive() && left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, left);
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
