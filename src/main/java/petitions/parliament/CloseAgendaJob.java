package petitions.parliament;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Closes every agenda that is due to close, the earliest first. */
@DisallowConcurrentExecution
class CloseAgendaJob extends QuartzJobBean {

    private final AgendaClosing closing;

    CloseAgendaJob(AgendaClosing closing) {
        this.closing = closing;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        boolean closed = true;
        while (closed) {
            closed = closing.closeNext();
        }
    }
}
