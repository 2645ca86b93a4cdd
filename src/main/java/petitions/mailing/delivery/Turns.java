package petitions.mailing.delivery;

import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The lanes that are at work on this node: never more begin than may. */
@Component
class Turns {

    /** One lane at work, until it is closed. */
    final class Turn implements AutoCloseable {

        private final long number;

        private Turn(long number) {
            this.number = number;
        }

        /** Whether this is one of those that began last, and there are more than may be. */
        boolean isOneTooMany() {
            synchronized (Turns.this) {
                return running.headSet(number).size() >= allowed;
            }
        }

        @Override
        public void close() {
            synchronized (Turns.this) {
                running.remove(number);
            }
        }
    }

    private final TreeSet<Long> running = new TreeSet<>();
    private long begun;
    private int allowed;

    /** Those that are too many end by themselves. */
    synchronized void allow(int lanes) {
        allowed = lanes;
    }

    synchronized int running() {
        return running.size();
    }

    /** Nothing if as many are at work as may be. */
    synchronized Optional<Turn> begin() {
        if (running.size() >= allowed) {
            return Optional.empty();
        }
        running.add(++begun);
        return Optional.of(new Turn(begun));
    }
}
