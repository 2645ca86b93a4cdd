package petitions.mailing.delivery;

import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** One lane, for a short while: then the cluster deals the lanes out anew. Safe to run twice, and run again after a crash. */
@DisallowConcurrentExecution
class MailingLaneJob extends QuartzJobBean {

    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final MailingDelivery delivery;

    MailingLaneJob(MailingDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        long begun = System.nanoTime();
        delivery.deliver(() -> System.nanoTime() - begun < TURN_NANOS && isRunning(context));
    }

    /** Whoever pauses the background work waits for the lanes to end. */
    private static boolean isRunning(JobExecutionContext context) {
        try {
            return !context.getScheduler().isInStandbyMode();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
