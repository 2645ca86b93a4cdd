package petitions.process.engine;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import petitions.platform.time.ClockMoved;

/** Keeps the engine's clock, one for the whole JVM, with the application's. */
@Component
class EngineClock extends AbstractProcessEnginePlugin {

    private static final Duration CLOCK_READINGS_APART = Duration.ofSeconds(1);

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        follow(Duration.between(Clock.systemUTC().instant(), clock.instant()));
    }

    @EventListener
    void on(ClockMoved moved) {
        follow(moved.offset());
    }

    private static void follow(Duration offset) {
        if (offset.abs().compareTo(CLOCK_READINGS_APART) < 0) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset.toMillis());
        }
    }
}
