package petitions.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The engine's work in the background: timers and asynchronous steps. Starts when the application is ready for what its
 * jobs do, and stops first.
 */
@Component
public class EngineBackground implements SmartLifecycle {

    /** A job that takes longer than its lock is the next node's anyway. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JobExecutor jobExecutor;
    private final ThreadPoolTaskExecutor threads;
    private final boolean enabled;

    EngineBackground(
            JobExecutor jobExecutor,
            @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor threads,
            @Value("${petitions.background.enabled:true}") boolean enabled) {
        this.jobExecutor = jobExecutor;
        this.threads = threads;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void startWhenReady() {
        if (enabled) {
            start();
        }
    }

    @Override
    public void start() {
        jobExecutor.start();
    }

    /** Returns when the jobs that were running are done. */
    @Override
    public void stop() {
        jobExecutor.shutdown();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isBusy() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean isBusy() {
        return threads.getActiveCount() > 0 || threads.getQueueSize() > 0;
    }

    public boolean isWanted() {
        return enabled;
    }

    @Override
    public boolean isRunning() {
        return jobExecutor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
