package petitions.mailing.restore;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

@DisallowConcurrentExecution
class LookForRestoreJob extends QuartzJobBean {

    private final Restores restores;

    LookForRestoreJob(Restores restores) {
        this.restores = restores;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        restores.lookAgain();
    }
}
