package petitions.signature;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Says when numbers of signatures are wrong. The node is none the worse for it, so it is not down. */
@Component("signatureCountsHealthIndicator")
class CountsHealth extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private static final int SHOWN = 10;

    private final CountVerification verification;

    CountsHealth(CountVerification verification) {
        super("The numbers of signatures could not be looked at");
        this.verification = verification;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var differences = verification.differences();
        builder.status(differences.isEmpty() ? Status.UP : DEGRADED);
        if (!differences.isEmpty()) {
            builder.withDetail("wrong", differences.size())
                    .withDetail(
                            "first",
                            differences.stream()
                                    .limit(SHOWN)
                                    .map(CountDifference::toString)
                                    .toList());
        }
    }
}
