package petitions.signature;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Adds newly confirmed signatures to their petitions' counts. */
@DisallowConcurrentExecution
class CountSignaturesJob extends QuartzJobBean {

    private final SignatureCounts counts;

    CountSignaturesJob(SignatureCounts counts) {
        this.counts = counts;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        counts.countNew();
    }
}
