package petitions.mailing.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/**
 * Writes into the ledger what the lanes of this node learn, many at a time: one commit costs the same for one as for
 * sixty-four. What has been handed to a relay and is not yet committed never exceeds {@link #WINDOW}, so that a crash
 * repeats no more than that.
 */
@Component
class Recorder implements DisposableBean {

    static final int WINDOW = 64;

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);

    /** Milliseconds until a database that failed is asked again. */
    private static final long PAUSE = 500;

    /** A batch that takes longer than this to be written meets a database that is away. */
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Entries from which on a commit waits for no more. */
    private static final int ENOUGH = WINDOW / 4;

    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private record Page(List<Entry> entries, CompletableFuture<Void> written) {}

    private final Ledger ledger;
    private final Pulse pulse;
    private final DeliveryMeters meters;
    private final Semaphore window = new Semaphore(WINDOW, true);
    private final LinkedBlockingQueue<Page> pages = new LinkedBlockingQueue<>();
    private final Thread writer = new Thread(this::write, "mailing-ledger");
    private volatile boolean closed;
    private volatile long writingSince;
    private volatile boolean writing;

    Recorder(Ledger ledger, Pulse pulse, DeliveryMeters meters) {
        this.ledger = ledger;
        this.pulse = pulse;
        this.meters = meters;
        writer.setDaemon(true);
        writer.start();
    }

    /** Waits until {@code mails} more may be under way. */
    void admit(int mails) throws InterruptedException {
        window.acquire(mails);
    }

    /** Gives back what {@link #admit} gave, for mails of which there is nothing to write. */
    void dismiss(int mails) {
        window.release(mails);
    }

    /**
     * Hands over what became of admitted mails.
     *
     * @return done once it is committed, and with it all that was handed over before; waiting longer than that is in
     *     vain only if the ledger refuses what it was told
     */
    CompletableFuture<Void> record(List<Entry> entries) {
        var page = new Page(List.copyOf(entries), new CompletableFuture<>());
        pages.add(page);
        return page.written();
    }

    /** Waits until all that was handed over before is in the ledger, or refused by it, however long the database is away. */
    void settle() {
        if (writer.isAlive()) {
            record(List.of()).handle((written, refused) -> null).join();
        }
    }

    /** Whether mails that are gone wait to be written down: until they are, nobody can tell who is still to be told. */
    boolean isBehind() {
        return writing && System.nanoTime() - writingSince > LONG_NANOS;
    }

    private void write() {
        var batch = new ArrayList<Page>();
        while (!closed || !pages.isEmpty()) {
            try {
                var first = pages.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(first, batch);
                    writingSince = System.nanoTime();
                    writing = true;
                    write(batch);
                    writing = false;
                }
            } catch (InterruptedException asked) {
                closed = true;
            } finally {
                batch.clear();
            }
        }
    }

    /** As long as others are under way it pays to wait for them a moment: a commit costs the same for one as for many. */
    private void gather(Page first, List<Page> batch) throws InterruptedException {
        long until = System.nanoTime() + GATHERING_NANOS;
        int entries = 0;
        for (var page = first; page != null; page = next(entries, until)) {
            batch.add(page);
            entries += page.entries().size();
        }
    }

    private Page next(int gathered, long until) throws InterruptedException {
        boolean enough = gathered >= ENOUGH || gathered == WINDOW - window.availablePermits();
        return enough ? pages.poll() : pages.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** A database that is away keeps this node's lanes waiting: their mails are sent, and that must not be forgotten. */
    private void write(List<Page> batch) throws InterruptedException {
        var entries = batch.stream().flatMap(page -> page.entries().stream()).toList();
        boolean told = false;
        while (true) {
            try {
                meters.commit(() -> ledger.write(entries));
                pulse.wrote(entries);
                meters.wrote(entries);
                batch.forEach(page -> page.written().complete(null));
                break;
            } catch (NonTransientDataAccessException refused) {
                if (!(refused instanceof NonTransientDataAccessResourceException)) {
                    log.error("The ledger refuses {} entries; their mails may be sent again", entries.size(), refused);
                    batch.forEach(page -> page.written().completeExceptionally(refused));
                    break;
                }
                told = tell(told, entries.size(), refused);
            } catch (RuntimeException away) {
                told = tell(told, entries.size(), away);
            }
            Thread.sleep(PAUSE);
        }
        window.release(entries.size());
    }

    private static boolean tell(boolean told, int entries, RuntimeException away) {
        if (!told) {
            log.warn(
                    "The database is away ({}); {} entries wait for it",
                    away.getClass().getSimpleName(),
                    entries);
        }
        return true;
    }

    /** Writes down what has been handed over. */
    @Override
    public void destroy() throws InterruptedException {
        closed = true;
        writer.join(TimeUnit.SECONDS.toMillis(20));
    }
}
