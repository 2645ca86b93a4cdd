package petitions.mailing.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What is handed in to be written down, and what of it one commit takes: a commit costs the same for one as for many. Any
 * thread may hand in; the rest is the writer's alone, and what it has gathered is kept over whatever goes wrong meanwhile.
 */
final class Batch {

    /**
     * Entries that belong together.
     *
     * @param written done once they are committed
     */
    record Page(List<Entry> entries, CompletableFuture<Void> written) {

        /** @return whether it was not answered before */
        boolean answer(Throwable refused) {
            return refused == null ? written.complete(null) : written.completeExceptionally(refused);
        }
    }

    /** Entries from which on a commit waits for no more. */
    private static final int ENOUGH = Recorder.WINDOW / 4;

    private static final long GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long LOOK_UP_MILLIS = 200;

    private final LinkedBlockingQueue<Page> pages = new LinkedBlockingQueue<>();
    private final ArrayList<Page> gathered = new ArrayList<>(Recorder.WINDOW);
    private final IntSupplier underWay;
    private final CountDownLatch closing;

    /**
     * @param underWay mails that there will be entries for, those handed in included
     * @param closing after which nothing more is waited for
     */
    Batch(IntSupplier underWay, CountDownLatch closing) {
        this.underWay = underWay;
        this.closing = closing;
    }

    void handIn(Page page) {
        pages.add(page);
    }

    /** As long as others are under way it pays to wait for them a moment. */
    void gather() throws InterruptedException {
        gathered.ensureCapacity(gathered.size() + 1);
        var first = pages.poll(gathered.isEmpty() ? LOOK_UP_MILLIS : 0, TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        gathered.add(first);
        pages.drainTo(gathered);
        int entries = entries().size();
        if (entries < ENOUGH && entries < underWay.getAsInt()) {
            closing.await(GATHERING_NANOS, TimeUnit.NANOSECONDS);
            pages.drainTo(gathered);
        }
    }

    boolean isEmpty() {
        return gathered.isEmpty();
    }

    boolean isAllWritten() {
        return gathered.isEmpty() && pages.isEmpty();
    }

    List<Entry> entries() {
        return gathered.stream().flatMap(page -> page.entries().stream()).toList();
    }

    void forEach(Consumer<Page> action) {
        gathered.forEach(action);
    }

    void clear() {
        gathered.clear();
    }

    void gatherTheRest() {
        pages.drainTo(gathered);
    }

    /** Any thread may ask for that, once the writer has ended. */
    void eachThatWaits(Consumer<Page> action) {
        for (var page = pages.poll(); page != null; page = pages.poll()) {
            action.accept(page);
        }
    }
}
