package petitions.signature;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes signatures that arrive at the same time together: the statements and the commit of one transaction serve many.
 * Nobody waits for company. Whoever comes alone is entered alone and at once; whoever comes while others are being entered goes with
 * everyone else who has come by the time that a hand is free.
 */
@Component
class SigningDesk {

    /** While one commits, the other reads and writes. */
    private static final int HANDS = 2;

    /** In one transaction. */
    static final int MOST_TOGETHER = 64;

    /** Seconds in which those who were taken are entered when the application ends. */
    private static final int AT_THE_END = 20;

    private record Waiting(SigningRequest request, CompletableFuture<Void> entered) {}

    private final SigningBook book;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ThreadPoolTaskExecutor hands = new ThreadPoolTaskExecutor();

    SigningDesk(SigningBook book) {
        this.book = book;
        hands.setCorePoolSize(HANDS);
        hands.setThreadNamePrefix("signing-");
        hands.setWaitForTasksToCompleteOnShutdown(true);
        hands.setAwaitTerminationSeconds(AT_THE_END);
        hands.initialize();
    }

    /** Whoever was taken is entered. */
    @PreDestroy
    void close() {
        hands.shutdown();
    }

    /**
     * Returns once it is committed.
     *
     * @throws CannotBeSigned if nobody can sign this petition now
     */
    void take(SigningRequest request) {
        var waiting = new Waiting(request, new CompletableFuture<>());
        queue.add(waiting);
        hands.execute(this::enterThoseWhoWait);
        try {
            waiting.entered().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Signatures that nobody has taken up yet. */
    int waiting() {
        return queue.size();
    }

    int busyHands() {
        return hands.getActiveCount();
    }

    private void enterThoseWhoWait() {
        var next = new ArrayList<Waiting>(MOST_TOGETHER);
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            next.add(waiting);
            if (next.size() == MOST_TOGETHER) {
                break;
            }
        }
        while (!next.isEmpty()) {
            var again = new ArrayList<Waiting>();
            enter(eachOnce(next, again::add));
            next = again;
        }
    }

    /** Whoever signs twice is known the second time. */
    private static List<Waiting> eachOnce(List<Waiting> all, Consumer<Waiting> later) {
        var keys = new HashSet<SigningRequest.Key>();
        var now = new ArrayList<Waiting>(all.size());
        for (Waiting waiting : all) {
            if (keys.add(waiting.request().key())) {
                now.add(waiting);
            } else {
                later.accept(waiting);
            }
        }
        return now;
    }

    private void enter(List<Waiting> together) {
        try {
            var taken = book.enter(together.stream().map(Waiting::request).toList());
            together.forEach(waiting -> answer(waiting, taken.contains(waiting.request())));
        } catch (DataAccessResourceFailureException | TransactionException noDatabase) {
            together.forEach(waiting -> waiting.entered().completeExceptionally(noDatabase));
        } catch (Throwable failed) {
            if (together.size() == 1) {
                together.get(0).entered().completeExceptionally(failed);
            } else {
                // one of them cannot be entered; the others are not to suffer for it
                together.forEach(waiting -> enter(List.of(waiting)));
            }
        }
    }

    private static void answer(Waiting waiting, boolean taken) {
        if (taken) {
            waiting.entered().complete(null);
        } else {
            waiting.entered()
                    .completeExceptionally(new CannotBeSigned(waiting.request().petition()));
        }
    }
}
