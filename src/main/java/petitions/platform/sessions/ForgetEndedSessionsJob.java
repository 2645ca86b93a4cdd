package petitions.platform.sessions;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@DisallowConcurrentExecution
class ForgetEndedSessionsJob implements Job {

    private final JdbcIndexedSessionRepository sessions;

    ForgetEndedSessionsJob(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sessions.cleanUpExpiredSessions();
    }
}
