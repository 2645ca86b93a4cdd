package petitions.platform.jobs;

import org.quartz.CronTrigger;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when each sweep is due. One whose rhythm is the same as before the start stays as it is: what it missed while no
 * node was there is due still.
 */
@Component
class SweepSchedule implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

    private final Scheduler scheduler;
    private final ObjectProvider<Sweep> sweeps;

    SweepSchedule(Scheduler scheduler, ObjectProvider<Sweep> sweeps) {
        this.scheduler = scheduler;
        this.sweeps = sweeps;
    }

    /** Without a transaction Quartz would lock and write each row for itself. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        sweeps.stream().map(Sweep::trigger).forEach(this::schedule);
    }

    private void schedule(Trigger trigger) {
        try {
            var known = scheduler.getTrigger(trigger.getKey());
            if (known == null) {
                scheduler.scheduleJob(trigger);
            } else if (!sameRhythm(known, trigger) || isBroken(trigger)) {
                scheduler.rescheduleJob(trigger.getKey(), trigger);
            }
        } catch (ObjectAlreadyExistsException another) {
            log.debug("Another node has scheduled {}", trigger.getKey());
        } catch (SchedulerException failed) {
            throw new IllegalStateException("The sweep %s could not be scheduled".formatted(trigger.getKey()), failed);
        }
    }

    /** A node that did not know the job yet has met it; such a trigger is never due again by itself. */
    private boolean isBroken(Trigger trigger) throws SchedulerException {
        return scheduler.getTriggerState(trigger.getKey()) == Trigger.TriggerState.ERROR;
    }

    private static boolean sameRhythm(Trigger known, Trigger wanted) {
        return rhythm(known).equals(rhythm(wanted)) && known.getMisfireInstruction() == wanted.getMisfireInstruction();
    }

    private static String rhythm(Trigger trigger) {
        if (trigger instanceof CronTrigger cron) {
            return cron.getCronExpression() + " in " + cron.getTimeZone().getID();
        }
        return trigger instanceof SimpleTrigger simple ? Long.toString(simple.getRepeatInterval()) : "";
    }
}
