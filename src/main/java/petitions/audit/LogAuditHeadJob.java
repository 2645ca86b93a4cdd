package petitions.audit;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Has the log, which is kept elsewhere, witness how far the audit had come. */
@DisallowConcurrentExecution
class LogAuditHeadJob extends QuartzJobBean {

    private static final Logger log = LoggerFactory.getLogger(LogAuditHeadJob.class);

    private final AuditLog audit;

    LogAuditHeadJob(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        log.info("The head of the audit is {}", audit.head());
    }
}
