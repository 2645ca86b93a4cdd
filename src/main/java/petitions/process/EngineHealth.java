package petitions.process;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node is ill when the engine should work in its background and does not; one that only serves people is well. */
@Component("jobExecutorHealthIndicator")
class EngineHealth implements HealthIndicator {

    private final EngineBackground background;

    EngineHealth(EngineBackground background) {
        this.background = background;
    }

    @Override
    public Health health() {
        boolean works = background.isRunning();
        return Health.status(works || !background.isWanted() ? "UP" : "DOWN")
                .withDetail("background", works ? "works" : "rests")
                .build();
    }
}
