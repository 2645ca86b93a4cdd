package petitions.process;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The engine's work in the background: timers and asynchronous steps. Starts last and stops first. */
@Component
public class EngineBackground implements SmartLifecycle {

    private final JobExecutor jobExecutor;
    private final boolean enabled;

    EngineBackground(JobExecutor jobExecutor, @Value("${petitions.background.enabled:true}") boolean enabled) {
        this.jobExecutor = jobExecutor;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        jobExecutor.start();
    }

    @Override
    public void stop() {
        jobExecutor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobExecutor.isActive();
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
