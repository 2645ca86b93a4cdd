package petitions.platform.security;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** How often somebody signed in at this node, or was refused; never who. */
@Component
class SignInMeters implements MeterBinder {

    private final AtomicLong signedIn = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent success) {
        signedIn.incrementAndGet();
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent refusal) {
        refused.incrementAndGet();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "success", signedIn);
        counter(registry, "refused", refused);
    }

    private static void counter(MeterRegistry registry, String outcome, AtomicLong times) {
        FunctionCounter.builder("sign.ins", times, AtomicLong::doubleValue)
                .description("Tries to sign in")
                .tag("outcome", outcome)
                .register(registry);
    }
}
