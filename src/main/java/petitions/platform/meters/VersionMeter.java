package petitions.platform.meters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which version a node runs: in the middle of an upgrade not all run the same. */
@Component
class VersionMeter implements MeterBinder {

    private final String version;

    VersionMeter(@Value("${spring.application.version}") String version) {
        this.version = version;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("application.version", () -> 1)
                .description("Always 1; the version is in the tag")
                .tag("version", version)
                .register(registry);
    }
}
