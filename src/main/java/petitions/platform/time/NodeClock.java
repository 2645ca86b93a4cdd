package petitions.platform.time;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import petitions.platform.CannotStart;

/**
 * Holds this node's clock against the database's, which all nodes share. The engine compares its locks with the clock of
 * the node: one that is ahead would take work from another that is still at it.
 */
@Component("clockHealthIndicator")
@DependsOnDatabaseInitialization
@Profile("!local")
class NodeClock implements SmartInitializingSingleton, HealthIndicator {

    private final JdbcClient jdbc;
    private final Clock clock;

    NodeClock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var reading = read();
        if (reading.isOff()) {
            throw new CannotStart(
                    "The clock of this machine is %s the database's. More than %s seconds are too much: this node would run what another is still at."
                            .formatted(reading.words(), ClockReading.TOLERATED.toSeconds()),
                    "Have both machines set their clocks by the same time servers (NTP), and start again.");
        }
    }

    /** A clock can go wrong later as well. */
    @Override
    public Health health() {
        var reading = read();
        return Health.status(reading.isOff() ? "DEGRADED" : "UP")
                .withDetail("clock", reading.words() + " the database's")
                .build();
    }

    private ClockReading read() {
        return ClockReading.take(jdbc, clock);
    }
}
