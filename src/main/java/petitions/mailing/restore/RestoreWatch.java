package petitions.mailing.restore;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Looks before the node begins to work, and tells whoever asks for its health until somebody has decided. */
@Component("restoreHealthIndicator")
@DependsOnDatabaseInitialization
class RestoreWatch implements SmartInitializingSingleton, HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Restores restores;
    private final Hint hint;

    RestoreWatch(Restores restores, @Value("${petitions.restored:}") String restored) {
        this.restores = restores;
        this.hint = Hint.of(restored);
    }

    @Override
    public void afterSingletonsInstantiated() {
        restores.start(hint);
    }

    @Override
    public Health health() {
        return restores.undecided()
                .map(restored -> Health.status(DEGRADED)
                        .withDetail(
                                "restored",
                                "The database was restored; mailings stand still until somebody decides on /staff/restored.")
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
