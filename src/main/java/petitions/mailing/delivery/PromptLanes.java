package petitions.mailing.delivery;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import petitions.mailing.MailingOrdered;

/**
 * Wakes the lanes as soon as a mailing is ordered. In a thread of its own: whoever orders does not wait for the
 * scheduler. The sweep wakes them a second later where this did not work.
 */
@Component
class PromptLanes implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PromptLanes.class);

    private final Lanes lanes;
    private final ObjectProvider<Scheduler> scheduler;
    private final ExecutorService waker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "mailing-waker");
        thread.setDaemon(true);
        return thread;
    });

    PromptLanes(Lanes lanes, ObjectProvider<Scheduler> scheduler) {
        this.lanes = lanes;
        this.scheduler = scheduler;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(MailingOrdered event) {
        scheduler.ifAvailable(available -> waker.execute(() -> wake(available)));
    }

    private void wake(Scheduler available) {
        try {
            if (available.isStarted() && !available.isInStandbyMode()) {
                lanes.wake(available);
            }
        } catch (SchedulerException busy) {
            log.debug("The lanes are woken by the next sweep", busy);
        }
    }

    @Override
    public void destroy() {
        waker.shutdownNow();
    }
}
