package petitions.mailing.wire;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets a test wait for what another thread does. */
final class Changes {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    synchronized void happened() {
        notifyAll();
    }

    /** @return whether it came to this */
    synchronized boolean lead(BooleanSupplier where) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!where.getAsBoolean() && System.nanoTime() < end) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return where.getAsBoolean();
    }
}
