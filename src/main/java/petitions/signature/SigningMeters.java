package petitions.signature;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether whoever signs is answered. */
@Component
class SigningMeters implements MeterBinder {

    private final SigningDesk desk;

    SigningMeters(SigningDesk desk) {
        this.desk = desk;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("signatures.waiting", desk, SigningDesk::waiting)
                .description("Signatures that are about to be entered")
                .register(registry);
        FunctionCounter.builder("signatures.alone", desk, SigningDesk::sentOff)
                .description("Signatures that could not be entered together with others, and were entered one by one")
                .register(registry);
        FunctionCounter.builder("signatures.entered", desk, SigningDesk::taken)
                .description("Signatures that were entered, believed or not")
                .register(registry);
    }
}
