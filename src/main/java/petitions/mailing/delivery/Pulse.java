package petitions.mailing.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import petitions.mailing.delivery.Entry.Decided;

/**
 * This node's sign of life while its lanes work: keeps their claims, however long a relay lets them wait, and says how
 * fast each mailing goes.
 */
@Component
class Pulse implements AutoCloseable {

    /** Three beats may be missed before a claim is lost. */
    private static final Duration BEAT = Leases.LENGTH.dividedBy(4);

    private final Leases leases;
    private final Ledger ledger;
    private final InHand inHand;
    private final Duration beat;
    private final Map<Long, LongAdder> accepted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "mailing-pulse");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    Pulse(Leases leases, Ledger ledger, InHand inHand) {
        this(leases, ledger, inHand, BEAT);
    }

    Pulse(Leases leases, Ledger ledger, InHand inHand, Duration beat) {
        this.leases = leases;
        this.ledger = ledger;
        this.inHand = inHand;
        this.beat = beat;
        var untiring = new Untiring("The sign of life of the mailing lanes", this::beat);
        timer.scheduleAtFixedRate(untiring, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
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
        leases.renew(inHand.claims());
        accepted.forEach(this::tell);
    }

    private void tell(long mailing, LongAdder since) {
        long mails = since.sumThenReset();
        ledger.rate(mailing, mails * 1_000.0 / beat.toMillis());
        if (mails == 0) {
            accepted.remove(mailing);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
