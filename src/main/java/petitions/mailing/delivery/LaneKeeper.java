package petitions.mailing.delivery;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.mailing.MailingOrdered;

/**
 * Keeps this node's share of the lanes at work while there is work: looks every second, and as soon as a mailing is
 * ordered or a lane's turn is over. In a thread of its own: neither whoever orders nor a lane waits for the scheduler.
 */
@Component
class LaneKeeper implements SmartInitializingSingleton, DisposableBean {

    /** Between two looks. */
    static final Duration REST = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(LaneKeeper.class);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final ObjectProvider<Scheduler> schedulers;
    private final MailingDelivery delivery;
    private final Shares shares;
    private final Turns turns;
    private final Lanes lanes;
    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1, work -> {
        var thread = new Thread(work, "mailing-lanes");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable look = new Untiring("Looking after the mailing lanes", this::look);

    @Nullable
    private volatile Scheduler scheduler;

    private boolean takesPart;

    LaneKeeper(
            ObjectProvider<Scheduler> schedulers, MailingDelivery delivery, Shares shares, Turns turns, Lanes lanes) {
        this.schedulers = schedulers;
        this.delivery = delivery;
        this.shares = shares;
        this.turns = turns;
        this.lanes = lanes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        scheduler = schedulers.getIfAvailable();
        if (scheduler != null) {
            looks.scheduleWithFixedDelay(look, 0, REST.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MailingOrdered event) {
        lookNow();
    }

    /** Does not wait for it. */
    void lookNow() {
        try {
            looks.execute(look);
        } catch (RejectedExecutionException ended) {
            log.debug("This node is being stopped; others take the lanes", ended);
        }
    }

    private void look() throws SchedulerException {
        var known = scheduler;
        if (known != null && known.isStarted() && !known.isInStandbyMode()) {
            keepUp(known);
        } else {
            leave();
        }
    }

    /** A node that cannot write down what becomes of mails is soon taken for one that is not there. */
    private void keepUp(Scheduler scheduler) throws SchedulerException {
        if (!delivery.isReady()) {
            return;
        }
        boolean due = delivery.isAnyDue();
        takesPart = true;
        int running = turns.running();
        int share = shares.take(running, due);
        turns.allow(due ? share : Math.min(share, running));
        int missing = share - turns.running();
        if (due && missing > 0) {
            lanes.wake(scheduler, missing);
        }
    }

    /** Others would begin lanes in the place of those that have not ended yet. */
    private void leave() {
        if (takesPart && turns.running() == 0) {
            shares.leave();
            takesPart = false;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        looks.shutdownNow();
        looks.awaitTermination(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            leave();
        } catch (DataAccessException | TransactionException away) {
            log.debug("The other nodes find out by themselves that this one has ended", away);
        }
    }
}
