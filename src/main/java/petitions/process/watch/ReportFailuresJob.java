package petitions.process.watch;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Tells staff of what failed for good. */
@DisallowConcurrentExecution
class ReportFailuresJob extends QuartzJobBean {

    private final FailureReports reports;

    ReportFailuresJob(FailureReports reports) {
        this.reports = reports;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        reports.reportNew();
    }
}
