package petitions.mailing.delivery;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailSettings;
import petitions.platform.jobs.OnDemand;

/**
 * The lanes of the cluster: jobs without a schedule, each run by one node at a time, and again if that node dies. There
 * are twice as many as may be at work: the scheduler keeps those of a dead node for longer than its leases last.
 */
@Component
class Lanes {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private static final String GROUP = "mailing lanes";

    /** Now that it has been woken. One whose job could once not be made is in error until it is tried again. */
    private static final Set<TriggerState> BEGINS =
            EnumSet.of(TriggerState.NONE, TriggerState.NORMAL, TriggerState.ERROR);

    private final int jobs;

    Lanes(MailSettings settings) {
        this.jobs = 2 * settings.lanes();
    }

    OnDemand jobs() {
        return new OnDemand(IntStream.rangeClosed(1, jobs)
                .mapToObj(lane -> JobBuilder.newJob(MailingLaneJob.class)
                        .withIdentity(key(lane))
                        .withDescription("Delivers mailings, as one lane of several.")
                        .storeDurably()
                        .requestRecovery()
                        .build())
                .toList());
    }

    /**
     * Starts lanes that are not under way. Without a transaction Quartz would lock and write each row for itself.
     *
     * @param wanted how many; those that have been woken and not begun yet count
     */
    @Transactional(rollbackFor = SchedulerException.class)
    public void wake(Scheduler scheduler, int wanted) throws SchedulerException {
        int woken = 0;
        for (int lane = 1; lane <= jobs && woken < wanted; lane++) {
            var wake = TriggerKey.triggerKey("wake " + lane, GROUP);
            var state = scheduler.getTriggerState(wake);
            if (state == TriggerState.NONE) {
                wake(scheduler, lane, wake);
            } else if (state == TriggerState.ERROR) {
                scheduler.resetTriggerFromErrorState(wake);
            }
            if (BEGINS.contains(state)) {
                woken++;
            }
        }
    }

    private static void wake(Scheduler scheduler, int lane, TriggerKey trigger) throws SchedulerException {
        try {
            scheduler.scheduleJob(TriggerBuilder.newTrigger()
                    .withIdentity(trigger)
                    .forJob(key(lane))
                    .build());
        } catch (ObjectAlreadyExistsException another) {
            log.trace("Another node has woken lane {}", lane);
        }
    }

    private static JobKey key(int lane) {
        return JobKey.jobKey("lane " + lane, GROUP);
    }
}
