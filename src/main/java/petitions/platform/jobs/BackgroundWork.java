package petitions.platform.jobs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The switch for all sweeps on this node. They begin when the application is ready, unless that is switched off. */
@Component
public class BackgroundWork {

    private final Scheduler scheduler;
    private final boolean startsByItself;

    BackgroundWork(Scheduler scheduler, @Value("${petitions.background.enabled:true}") boolean startsByItself) {
        this.scheduler = scheduler;
        this.startsByItself = startsByItself;
    }

    @EventListener(ApplicationReadyEvent.class)
    void startWhenReady() throws SchedulerException {
        if (startsByItself) {
            start();
        }
    }

    public void start() throws SchedulerException {
        scheduler.start();
    }

    /** Starts no more sweeps, and waits for those that run on this node, until started again. */
    public void pause() throws SchedulerException {
        scheduler.standby();
        while (!scheduler.getCurrentlyExecutingJobs().isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    public boolean isRunning() throws SchedulerException {
        return scheduler.isStarted() && !scheduler.isInStandbyMode();
    }
}
