package petitions.signature;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Forgets who signed, once the time is over for which that is known. */
@DisallowConcurrentExecution
class AnonymiseSignaturesJob extends QuartzJobBean {

    private final Anonymisation anonymisation;

    AnonymiseSignaturesJob(Anonymisation anonymisation) {
        this.anonymisation = anonymisation;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        anonymisation.sweep();
    }
}
