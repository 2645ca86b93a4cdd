package petitions.mailing.delivery;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import petitions.mailing.delivery.Entry.Decided;

/**
 * This node's sign of life while its lanes work: keeps their claims, however long a relay lets them wait, and says how
 * fast each mailing goes.
 */
@Component
class Pulse implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);

    /** Three beats may be missed before a claim is lost. */
    private static final long BEAT_SECONDS = Leases.LENGTH.toSeconds() / 4;

    private final Leases leases;
    private final Ledger ledger;
    private final InHand inHand;
    private final Map<Long, LongAdder> accepted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "mailing-pulse");
        thread.setDaemon(true);
        return thread;
    });

    Pulse(Leases leases, Ledger ledger, InHand inHand) {
        this.leases = leases;
        this.ledger = ledger;
        this.inHand = inHand;
        timer.scheduleAtFixedRate(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    void wrote(Collection<Entry> entries) {
        for (Entry entry : entries) {
            if (entry instanceof Decided decided && decided.fate() == Fate.ACCEPTED) {
                accepted.computeIfAbsent(decided.mailing().number(), first -> new LongAdder())
                        .increment();
            }
        }
    }

    private void beat() {
        try {
            leases.renew(inHand.claims());
            accepted.forEach(this::tell);
        } catch (RuntimeException missed) {
            log.warn(
                    "A sign of life could not be written ({})",
                    missed.getClass().getSimpleName());
        }
    }

    private void tell(long mailing, LongAdder since) {
        long mails = since.sumThenReset();
        ledger.rate(mailing, (double) mails / BEAT_SECONDS);
        if (mails == 0) {
            accepted.remove(mailing);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
