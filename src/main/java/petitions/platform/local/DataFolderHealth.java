package petitions.platform.local;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Whoever deletes the data folder of an application that runs is told to start it again: what it keeps, it loses. */
record DataFolderHealth(DataFolder folder) implements HealthIndicator {

    @Override
    public Health health() {
        return folder.isThere()
                ? Health.up().build()
                : Health.down()
                        .withDetail(
                                "folder",
                                "%s was deleted while the application ran. Stop it and start it again."
                                        .formatted(folder.path()))
                        .build();
    }
}
