package petitions.mailing.wire;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.lang.Nullable;
import petitions.mailing.wire.RelayUnavailable.Reason;

/**
 * The connections to one relay. Opening one is the only thing that troubles a relay that is down, so it is done by one
 * thread at a time, and only when the {@link Door} lets it.
 */
final class ConnectionPool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ConnectionPool.class);

    /** Opens one more connection. */
    interface Opener {

        /** @throws RelayFailure if it does not come about */
        PipelinedTransport open();
    }

    private final Relay relay;
    private final Lifetimes lifetimes;
    private final Opener opener;
    private final Semaphore permits;
    private final ReentrantLock opening = new ReentrantLock(true);
    private final Deque<PipelinedTransport> idle = new ArrayDeque<>();
    private final List<Long> withheldUntil = new ArrayList<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile long lastProgress = System.nanoTime() - TimeUnit.HOURS.toNanos(1);
    private boolean closed;

    ConnectionPool(Relay relay, Lifetimes lifetimes, Opener opener) {
        this.relay = relay;
        this.lifetimes = lifetimes;
        this.opener = opener;
        this.permits = new Semaphore(relay.connections(), true);
    }

    /**
     * @return a connection that is good for use, or null if all are taken for longer than it is worth to wait
     * @throws RuntimeException what the door says, if a new one is needed and does not come about
     */
    @Nullable
    PipelinedTransport borrow(Door door) throws InterruptedException {
        while (permits.tryAcquire(lifetimes.patience().toNanos(), TimeUnit.NANOSECONDS)) {
            PipelinedTransport connection = null;
            boolean withheld = false;
            try {
                connection = healthy();
                if (connection == null) {
                    connection = open(door);
                    withheld = connection == null;
                }
            } finally {
                if (connection != null) {
                    atWork.incrementAndGet();
                } else if (!withheld) {
                    permits.release();
                }
            }
            if (connection != null) {
                return connection;
            }
        }
        return null;
    }

    /** @param usable whether it is in a state in which another mail can follow */
    void giveBack(PipelinedTransport connection, boolean usable) {
        atWork.decrementAndGet();
        if (!usable) {
            connection.abandon();
        } else if (lifetimes.isOver(connection) || !keep(connection)) {
            sayGoodbye(connection);
        }
        permits.release();
    }

    /** Somebody's mail was decided on: the relay is there. */
    void noteProgress() {
        lastProgress = System.nanoTime();
    }

    boolean hadProgressWithin(Duration time) {
        return System.nanoTime() - lastProgress < time.toNanos();
    }

    /** The relay has given one up without a word, so the others are no better. */
    void closeIdle() {
        idleOnes(true).forEach(PipelinedTransport::abandon);
    }

    /** To be called every now and then: closes what has rested for long. */
    void tidy() {
        idleOnes(false).forEach(ConnectionPool::sayGoodbye);
        long now = System.nanoTime();
        synchronized (idle) {
            int before = withheldUntil.size();
            withheldUntil.removeIf(until -> now - until > 0);
            permits.release(before - withheldUntil.size());
        }
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
        }
        idleOnes(true).forEach(ConnectionPool::sayGoodbye);
    }

    /** @return null if the relay takes no more connections than it has, and others are at work */
    @Nullable
    private PipelinedTransport open(Door door) throws InterruptedException {
        opening.lockInterruptibly();
        long asked = System.nanoTime();
        try {
            door.check();
            return opener.open();
        } catch (RelayFailure failure) {
            if (failure.reason() == Reason.UNREACHABLE && othersGoOn(asked)) {
                withhold();
                return null;
            }
            throw door.closeFor(failure);
        } finally {
            opening.unlock();
        }
    }

    /** A relay that refuses one more connection and serves those it has is not down. */
    private boolean othersGoOn(long since) throws InterruptedException {
        long refused = System.nanoTime();
        while (lastProgress - since < 0
                && atWork.get() > 0
                && System.nanoTime() - refused < lifetimes.proofOfLife().toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return lastProgress - since >= 0;
    }

    private void withhold() {
        synchronized (idle) {
            withheldUntil.add(System.nanoTime() + lifetimes.withheld().toNanos());
        }
        log.info("The relay {} takes no more connections than it has; fewer are used for a while", relay.name());
    }

    @Nullable
    private PipelinedTransport healthy() {
        for (PipelinedTransport candidate = newest(); candidate != null; candidate = newest()) {
            boolean checked = candidate.resting().compareTo(lifetimes.trusted()) < 0
                    || candidate.answers(lifetimes.healthCheck());
            if (checked && !lifetimes.isOver(candidate)) {
                return candidate;
            }
            candidate.abandon();
        }
        return null;
    }

    @Nullable
    private PipelinedTransport newest() {
        synchronized (idle) {
            return idle.pollFirst();
        }
    }

    private boolean keep(PipelinedTransport connection) {
        synchronized (idle) {
            connection.rest();
            return !closed && idle.offerFirst(connection);
        }
    }

    private List<PipelinedTransport> idleOnes(boolean all) {
        synchronized (idle) {
            var found = new ArrayList<PipelinedTransport>();
            idle.removeIf(connection ->
                    (all || connection.resting().compareTo(lifetimes.idle()) > 0) && found.add(connection));
            return found;
        }
    }

    private static void sayGoodbye(PipelinedTransport connection) {
        try {
            connection.close();
        } catch (MessagingException gone) {
            connection.abandon();
        }
    }
}
