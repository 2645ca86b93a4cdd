package petitions.mailing.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this node has sent and written down since it started, and how long that takes. */
@Component
class DeliveryMeters {

    private final Map<Fate, Counter> fates = new EnumMap<>(Fate.class);
    private final Counter deferrals;
    private final Timer commits;
    private final Timer handovers;

    DeliveryMeters(ObjectProvider<MeterRegistry> registries) {
        var registry = registries.getIfAvailable(SimpleMeterRegistry::new);
        for (Fate fate : Fate.values()) {
            fates.put(fate, mails(registry, fate.code()));
        }
        deferrals = mails(registry, "deferred");
        commits = Timer.builder("mails.ledger.commit")
                .description("Writing down what became of some mails")
                .register(registry);
        handovers = Timer.builder("mails.handover")
                .description("Handing some mails to a relay, until its last answer")
                .register(registry);
    }

    private static Counter mails(MeterRegistry registry, String fate) {
        return Counter.builder("mails.fates")
                .description("Mails whose fate this node has written down")
                .tag("fate", fate)
                .register(registry);
    }

    void commit(Runnable work) {
        commits.record(work);
    }

    <T> T handover(Supplier<T> work) {
        return handovers.record(work);
    }

    void wrote(Collection<Entry> entries) {
        for (Entry entry : entries) {
            (entry instanceof Entry.Decided decided ? fates.get(decided.fate()) : deferrals).increment();
        }
    }
}
