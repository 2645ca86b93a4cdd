package petitions.platform.jobs;

import java.time.Duration;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.ScheduleBuilder;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import petitions.platform.London;

/**
 * A job, what it is for and when it runs. A module declares each of its sweeps as a bean of this type; the cluster runs
 * each firing on one node. The job itself gets its collaborators injected.
 *
 * @param purpose one sentence for the operator who finds it in the schedule
 */
public record Sweep(Class<? extends Job> job, String purpose, ScheduleBuilder<?> schedule) {

    /** After downtime it runs at once, once, and then keeps its rhythm. */
    public static Sweep every(Duration interval, Class<? extends Job> job, String purpose) {
        return new Sweep(
                job,
                purpose,
                SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNowWithRemainingCount());
    }

    /** @param cron Quartz's expression, read in Europe/London; what downtime made it miss is made up for once */
    public static Sweep at(String cron, Class<? extends Job> job, String purpose) {
        return new Sweep(
                job,
                purpose,
                CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone(London.ZONE))
                        .withMisfireHandlingInstructionFireAndProceed());
    }

    JobDetail detail() {
        return JobBuilder.newJob(job)
                .withIdentity(job.getSimpleName())
                .withDescription(purpose)
                .storeDurably()
                .build();
    }

    Trigger trigger() {
        return TriggerBuilder.newTrigger()
                .withIdentity(job.getSimpleName())
                .forJob(job.getSimpleName())
                .withSchedule(schedule)
                .build();
    }
}
