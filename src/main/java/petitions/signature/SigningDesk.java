package petitions.signature;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes signatures that arrive at the same time together: the statements and the commit of one transaction serve many.
 * Nobody waits for company. Whoever comes alone is entered alone and at once; whoever comes while others are being entered goes with
 * everyone else who has come by the time that a hand is free. Those who cannot go together go alone, and hold up nobody else.
 */
@Component
class SigningDesk {

    /** While one commits, the other reads and writes. */
    static final int HANDS = 2;

    /** In one transaction. */
    private static final int MOST_TOGETHER = 64;

    /** Seconds in which those who were taken are entered when the application ends. */
    private static final int AT_THE_END = 20;

    private static final Logger log = LoggerFactory.getLogger(SigningDesk.class);

    /** What becomes of a request that was at the desk. */
    private enum Outcome {
        ENTERED,
        CANNOT_BE_SIGNED,
        ON_ITS_OWN
    }

    private record Waiting(SigningRequest request, CompletableFuture<Outcome> outcome) {}

    private final SigningBook book;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicLong sentOff = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();
    private final ThreadPoolTaskExecutor hands;

    @Autowired
    SigningDesk(SigningBook book) {
        this(book, hands());
    }

    SigningDesk(SigningBook book, ThreadPoolTaskExecutor hands) {
        this.book = book;
        this.hands = hands;
    }

    static ThreadPoolTaskExecutor hands() {
        var hands = new ThreadPoolTaskExecutor();
        hands.setCorePoolSize(HANDS);
        hands.setThreadNamePrefix("signing-");
        hands.setWaitForTasksToCompleteOnShutdown(true);
        hands.setAwaitTerminationSeconds(AT_THE_END);
        hands.initialize();
        return hands;
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
        var outcome = outcome(request);
        if (outcome == Outcome.ON_ITS_OWN && book.enter(request)) {
            outcome = Outcome.ENTERED;
        }
        if (outcome != Outcome.ENTERED) {
            throw new CannotBeSigned(request.petition());
        }
        taken.incrementAndGet();
    }

    private Outcome outcome(SigningRequest request) {
        var waiting = new Waiting(request, new CompletableFuture<>());
        lineUp(waiting);
        try {
            return waiting.outcome().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void lineUp(Waiting waiting) {
        queue.add(waiting);
        try {
            hands.execute(this::enterThoseWhoWait);
        } catch (TaskRejectedException closed) {
            queue.remove(waiting);
            waiting.outcome().completeExceptionally(closed);
        }
    }

    /** Signatures that nobody has taken up yet. */
    int waiting() {
        return queue.size();
    }

    /** How many could not be entered together with others since the start. */
    long sentOff() {
        return sentOff.get();
    }

    /** How many were entered since the start. */
    long taken() {
        return taken.get();
    }

    private void enterThoseWhoWait() {
        var next = new ArrayList<Waiting>(MOST_TOGETHER);
        try {
            var keys = new HashSet<SigningRequest.Key>();
            for (int room = queue.size(); room > 0 && next.size() < MOST_TOGETHER; room--) {
                var waiting = queue.poll();
                if (waiting == null) {
                    break;
                }
                if (keys.add(waiting.request().key())) {
                    next.add(waiting);
                } else {
                    // whoever signs twice is known the second time
                    lineUp(waiting);
                }
            }
            if (!next.isEmpty()) {
                enter(next);
            }
        } finally {
            // whatever happened, nobody waits for ever
            next.stream().filter(waiting -> !waiting.outcome().isDone()).forEach(SigningDesk::giveUp);
        }
    }

    private void enter(List<Waiting> together) {
        Set<SigningRequest> entered;
        try {
            entered = book.enterTogether(together.stream().map(Waiting::request).toList());
        } catch (DataAccessResourceFailureException | TransactionException noDatabase) {
            together.forEach(waiting -> waiting.outcome().completeExceptionally(noDatabase));
            return;
        } catch (RuntimeException failed) {
            // one of them cannot be entered, or has to wait for something; what it says may quote people
            log.info(
                    "{} signatures are entered one by one ({})",
                    together.size(),
                    failed.getClass().getSimpleName());
            sentOff.addAndGet(together.size());
            together.forEach(waiting -> waiting.outcome().complete(Outcome.ON_ITS_OWN));
            return;
        }
        for (Waiting waiting : together) {
            waiting.outcome()
                    .complete(entered.contains(waiting.request()) ? Outcome.ENTERED : Outcome.CANNOT_BE_SIGNED);
        }
    }

    private static void giveUp(Waiting waiting) {
        waiting.outcome().completeExceptionally(new IllegalStateException("The desk could not go on."));
    }
}
