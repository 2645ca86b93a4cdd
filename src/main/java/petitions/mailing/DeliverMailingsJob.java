package petitions.mailing;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Delivers what is due of every mailing; on one node at a time. */
@DisallowConcurrentExecution
class DeliverMailingsJob extends QuartzJobBean {

    private final MailingDelivery delivery;

    DeliverMailingsJob(MailingDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        delivery.deliverDue();
    }
}
