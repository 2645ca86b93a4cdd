package petitions.mailing.delivery;

import java.util.stream.IntStream;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailSettings;
import petitions.platform.jobs.OnDemand;

/** The lanes of the cluster: jobs without a schedule, each run by one node at a time, and again if that node dies. */
@Component
class Lanes {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private static final String GROUP = "mailing lanes";

    private final int number;

    Lanes(MailSettings settings) {
        this.number = settings.lanes();
    }

    OnDemand jobs() {
        return new OnDemand(IntStream.rangeClosed(1, number)
                .mapToObj(lane -> JobBuilder.newJob(MailingLaneJob.class)
                        .withIdentity(key(lane))
                        .withDescription("Delivers mailings, as one lane of several.")
                        .storeDurably()
                        .requestRecovery()
                        .build())
                .toList());
    }

    /** Starts every lane that is not under way. Without a transaction Quartz would lock and write each row for itself. */
    @Transactional(rollbackFor = SchedulerException.class)
    public void wake(Scheduler scheduler) throws SchedulerException {
        for (int lane = 1; lane <= number; lane++) {
            var wake = TriggerKey.triggerKey("wake " + lane, GROUP);
            if (!scheduler.checkExists(wake)) {
                wake(scheduler, lane, wake);
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
