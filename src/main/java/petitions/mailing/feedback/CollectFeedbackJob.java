package petitions.mailing.feedback;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Empties the mailbox that undeliverable mail comes back to, if there is one. */
@DisallowConcurrentExecution
class CollectFeedbackJob extends QuartzJobBean {

    private static final Logger log = LoggerFactory.getLogger(CollectFeedbackJob.class);

    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(45);

    private final ImapMailbox mailbox;

    CollectFeedbackJob(ImapMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        long begun = System.nanoTime();
        if (mailbox.isThere()) {
            empty(() -> System.nanoTime() - begun < TURN_NANOS && isRunning(context));
        }
    }

    /** The messages of the mail library quote the server, and may quote a mail. */
    private void empty(BooleanSupplier goesOn) {
        try {
            var found = mailbox.empty(goesOn);
            if (!found.isEmpty()) {
                log.info("Mail came back: {}", found);
            }
        } catch (AuthenticationFailedException refused) {
            log.error("The mailbox for bounces does not accept our user name and password; it is tried again");
        } catch (MessagingException | IOException | DataAccessException away) {
            log.warn(
                    "The mailbox for bounces could not be emptied ({}); it is tried again",
                    away.getClass().getSimpleName());
        }
    }

    private static boolean isRunning(JobExecutionContext context) {
        try {
            return !context.getScheduler().isInStandbyMode();
        } catch (SchedulerException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
