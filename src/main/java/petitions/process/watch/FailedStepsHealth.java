package petitions.process.watch;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Says when steps failed for good. The node is none the worse for it, so it is not down. */
@Component("failedStepsHealthIndicator")
class FailedStepsHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private static final int SHOWN = 10;

    private final Failures failures;

    FailedStepsHealth(Failures failures) {
        super("The failed steps could not be looked at");
        this.failures = failures;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        int failed = failures.count();
        builder.status(failed == 0 ? Status.UP : DEGRADED);
        if (failed > 0) {
            builder.withDetail("failed", failed)
                    .withDetail(
                            "oldest",
                            failures.all(SHOWN).stream()
                                    .map(FailedStep::likeness)
                                    .distinct()
                                    .toList());
        }
    }
}
