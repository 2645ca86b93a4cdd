package petitions.mailing.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Cuts what takes too long. A socket bounds each of its reads; a relay that takes bytes one by one is bounded here. */
final class Watch {

    private static final long NOTHING = Long.MAX_VALUE;

    /** What is watched while it talks to a relay. */
    static final class Watched {

        private final Runnable cut;
        private volatile long deadline = NOTHING;

        private Watched(Runnable cut) {
            this.cut = cut;
        }

        /** From now on, until it is asked for more time or done. */
        void allow(Duration time) {
            deadline = System.nanoTime() + time.toNanos();
        }

        void done() {
            deadline = NOTHING;
        }

        private void check(long now) {
            long until = deadline;
            if (until != NOTHING && now - until > 0) {
                deadline = NOTHING;
                cut.run();
            }
        }
    }

    private final Set<Watched> all = ConcurrentHashMap.newKeySet();

    Watched over(Runnable cut) {
        var watched = new Watched(cut);
        all.add(watched);
        return watched;
    }

    void forget(Watched watched) {
        all.remove(watched);
    }

    /** To be called every now and then. */
    void look() {
        long now = System.nanoTime();
        all.forEach(watched -> watched.check(now));
    }
}
