package petitions.signature;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Whether the letters lead people back. */
@Component
class ConfirmationMeters implements MeterBinder {

    private final Confirmations confirmations;

    ConfirmationMeters(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("signatures.confirmed", confirmations, Confirmations::confirmed)
                .description("Signatures that their signers confirmed")
                .register(registry);
    }
}
