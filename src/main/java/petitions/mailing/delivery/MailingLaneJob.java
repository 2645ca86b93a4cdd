package petitions.mailing.delivery;

import java.util.concurrent.TimeUnit;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.scheduling.quartz.QuartzJobBean;
import petitions.mailing.delivery.Turns.Turn;

/**
 * One lane, for a short while: then the nodes share the lanes out anew. Safe to run twice, and run again after a crash;
 * where enough lanes are at work already it ends at once.
 */
@DisallowConcurrentExecution
class MailingLaneJob extends QuartzJobBean {

    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final MailingDelivery delivery;
    private final Turns turns;
    private final LaneKeeper keeper;

    MailingLaneJob(MailingDelivery delivery, Turns turns, LaneKeeper keeper) {
        this.delivery = delivery;
        this.turns = turns;
        this.keeper = keeper;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        long end = System.nanoTime() + TURN_NANOS;
        turns.begin().ifPresent(turn -> deliver(turn, end, context.getScheduler()));
        if (System.nanoTime() - end >= 0) {
            keeper.lookNow();
        }
    }

    private void deliver(Turn turn, long end, Scheduler scheduler) {
        try (turn) {
            delivery.deliver(() -> System.nanoTime() - end < 0 && !turn.isOneTooMany() && isRunning(scheduler));
        }
    }

    /** Whoever pauses the background work waits for the lanes to end. */
    private static boolean isRunning(Scheduler scheduler) {
        try {
            return !scheduler.isInStandbyMode();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
