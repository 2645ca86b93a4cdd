package petitions.mailing.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import petitions.mailing.Bookkeeping;

/**
 * Writes into the ledger what the lanes of this node learn, many at a time: one commit costs the same for one as for
 * sixty-four. What has been handed to a relay and is not yet committed never exceeds {@link #WINDOW}, so that a crash
 * repeats no more than that. Whatever fails, what was handed over is kept and tried again until the ledger answers, or the
 * application ends.
 */
@Component
class Recorder implements Bookkeeping, DisposableBean {

    static final int WINDOW = 64;

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);

    /** Until what failed is tried again. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** How long the end of the application waits for what was handed over. */
    private static final Duration LAST_CHANCE = Duration.ofSeconds(20);

    /** How long a mail that goes behind others waits until it may: the relay waits with it. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final Ledger ledger;
    private final Pulse pulse;
    private final DeliveryMeters meters;
    private final Duration pause;
    private final Duration lastChance;
    private final Semaphore window = new Semaphore(WINDOW, true);
    private final Thread writer = new Thread(this::run, "mailing-ledger");
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Setbacks setbacks = new Setbacks();
    private final Batch batch = new Batch(() -> WINDOW - window.availablePermits(), closing);

    private volatile boolean ended;

    @Autowired
    Recorder(Ledger ledger, Pulse pulse, DeliveryMeters meters) {
        this(ledger, pulse, meters, PAUSE, LAST_CHANCE);
    }

    Recorder(Ledger ledger, Pulse pulse, DeliveryMeters meters, Duration pause, Duration lastChance) {
        this.ledger = ledger;
        this.pulse = pulse;
        this.meters = meters;
        this.pause = pause;
        this.lastChance = lastChance;
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Waits until {@code mails} more may be under way.
     *
     * @throws CannotBeWrittenDown if none may, because nobody would remember them
     */
    void admit(int mails) throws InterruptedException {
        window.acquire(mails);
        var broken = setbacks.broken();
        if (broken != null) {
            window.release(mails);
            throw new CannotBeWrittenDown(broken);
        }
    }

    /** Whether one more may be under way, which is not waited for longer than a relay can be kept waiting. */
    boolean admitsSoon() {
        try {
            if (setbacks.broken() != null || !window.tryAcquire(MOMENT.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
            if (setbacks.broken() != null) {
                window.release();
                return false;
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives back what was admitted, for mails of which there is nothing to write. */
    void dismiss(int mails) {
        window.release(mails);
    }

    /**
     * Hands over what became of admitted mails.
     *
     * @return done once it is committed, and with it all that was handed over before; fails if the ledger refuses what it
     *     was told, or cannot be told for now
     */
    CompletableFuture<Void> record(List<Entry> entries) {
        var page = new Batch.Page(List.copyOf(entries), new CompletableFuture<>());
        batch.handIn(page);
        if (ended) {
            refuse();
        }
        return page.written();
    }

    /**
     * Waits until all that was handed over before is in the ledger, or refused by it, however long the database is away.
     *
     * @return whether it has come to that; otherwise it cannot be written down for now
     */
    boolean settle() {
        return record(List.of()).handle((written, refused) -> refused == null).join();
    }

    /** Whether mails that are gone wait to be written down: until they are, nobody can tell who is still to be told. */
    boolean isBehind() {
        return setbacks.isBehind();
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(setbacks.broken())
                .map(why -> "this node sends nothing: it cannot write down what becomes of mails (%s)"
                        .formatted(why.getClass().getSimpleName()));
    }

    /** Goes on until it is told to end, whatever happens. */
    private void run() {
        while (over.getCount() > 0 && (closing.getCount() > 0 || !batch.isAllWritten())) {
            try {
                turn();
            } catch (Throwable evenTelling) {
                setbacks.isBroken(evenTelling);
            }
        }
        end();
    }

    private void turn() {
        try {
            if (setbacks.isAny()) {
                (closing.getCount() > 0 ? closing : over).await(pause.toNanos(), TimeUnit.NANOSECONDS);
            }
            batch.gather();
            write();
        } catch (InterruptedException asked) {
            log.debug("Only the end of the application ends the ledger's writer", asked);
        } catch (Throwable failure) {
            keep(failure);
        }
    }

    private void write() {
        var entries = batch.entries();
        try {
            if (!batch.isEmpty()) {
                setbacks.begin();
                meters.commit(() -> ledger.write(entries));
                count(entries);
            }
            done(null);
        } catch (NonTransientDataAccessException refused) {
            if (refused instanceof NonTransientDataAccessResourceException) {
                throw refused;
            }
            log.error("The ledger refuses {} entries; their mails may be sent again", entries.size(), refused);
            done(refused);
        }
    }

    /** They are committed: what goes wrong now is no reason to write them again. */
    private void count(List<Entry> entries) {
        try {
            pulse.wrote(entries);
            meters.wrote(entries);
        } catch (RuntimeException | Error failure) {
            log.error("{} entries are written down and not counted", entries.size(), failure);
        }
    }

    private void done(Throwable refused) {
        batch.forEach(page -> answer(page, refused));
        batch.clear();
        setbacks.areOver();
    }

    /**
     * A database that is away keeps this node's lanes waiting: their mails are sent, and that must not be forgotten. Where
     * something else is the matter they wait no longer, and send nothing until what they sent is written down.
     */
    private void keep(Throwable failure) {
        setbacks.add(failure, batch.entries().size());
        var broken = setbacks.broken();
        if (broken != null) {
            batch.forEach(page -> answer(page, broken));
        }
    }

    /** A page is answered once, and its mails are then no longer under way. */
    private void answer(Batch.Page page, Throwable refused) {
        if (page.answer(refused)) {
            window.release(page.entries().size());
        }
    }

    private void end() {
        batch.gatherTheRest();
        int forgotten = batch.entries().size();
        if (forgotten > 0) {
            log.error("{} entries could not be written down before the end; their mails may be sent again", forgotten);
        }
        setbacks.isBroken(new CannotBeWrittenDown(null));
        batch.forEach(page -> answer(page, setbacks.broken()));
        ended = true;
        refuse();
    }

    /** Nobody writes any more. */
    private void refuse() {
        batch.eachThatWaits(page -> answer(page, setbacks.broken()));
    }

    /** Writes down what has been handed over, and does not give that up early. */
    @Override
    public void destroy() {
        closing.countDown();
        Joining.insistently(writer, lastChance);
        over.countDown();
        writer.interrupt();
        Joining.insistently(writer, pause);
    }
}
