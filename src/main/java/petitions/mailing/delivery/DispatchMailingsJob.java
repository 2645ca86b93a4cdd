package petitions.mailing.delivery;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Wakes the lanes when there is something for them to do. */
@DisallowConcurrentExecution
class DispatchMailingsJob extends QuartzJobBean {

    private final MailingDelivery delivery;
    private final Lanes lanes;

    DispatchMailingsJob(MailingDelivery delivery, Lanes lanes) {
        this.delivery = delivery;
        this.lanes = lanes;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        try {
            if (delivery.isAnyDue()) {
                lanes.wake(context.getScheduler());
            }
        } catch (SchedulerException failure) {
            throw new JobExecutionException(failure);
        }
    }
}
