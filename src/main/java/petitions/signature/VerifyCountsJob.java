package petitions.signature;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Counts every signature again, at night. */
@DisallowConcurrentExecution
class VerifyCountsJob extends QuartzJobBean {

    private final CountVerification verification;

    VerifyCountsJob(CountVerification verification) {
        this.verification = verification;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        verification.verify();
    }
}
