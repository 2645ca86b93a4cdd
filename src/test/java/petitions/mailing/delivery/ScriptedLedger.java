package petitions.mailing.delivery;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A ledger that keeps what it is told in memory, or fails as told. */
class ScriptedLedger extends Ledger {

    private final List<Long> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger tries = new AtomicInteger();
    private volatile Supplier<Throwable> failure = () -> null;
    private volatile Thread writer;

    ScriptedLedger() {
        super(null, null, null);
    }

    void fails(Supplier<Throwable> with) {
        failure = with;
    }

    void failsOnce(Throwable with) {
        failure = () -> {
            relents();
            return with;
        };
    }

    void relents() {
        failure = () -> null;
    }

    @Override
    void write(Collection<Entry> entries) {
        writer = Thread.currentThread();
        tries.incrementAndGet();
        var failed = failure.get();
        if (failed instanceof RuntimeException exception) {
            throw exception;
        }
        if (failed instanceof Error error) {
            throw error;
        }
        entries.forEach(entry -> written.add(entry.recipient()));
    }

    List<Long> written() {
        return written;
    }

    /** Who has written last. */
    Thread writer() {
        return writer;
    }

    void awaitTries(int atLeast) {
        await().atMost(Duration.ofSeconds(30)).until(() -> tries.get() >= atLeast);
    }

    void awaitWritten(int entries) {
        await().atMost(Duration.ofSeconds(30)).until(() -> written.size() >= entries);
    }
}
