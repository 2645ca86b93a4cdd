package petitions.mailing.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import petitions.mailing.RelayStandings;

/** What is under way, of all nodes together. No meter is about one mailing: their number has no bound. */
@Component
class MailingMeters implements MeterBinder {

    private final Lookout lookout;
    private final RelayStandings relays;

    MailingMeters(Lookout lookout, RelayStandings relays) {
        this.lookout = lookout;
        this.relays = relays;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "mailings.under.way", "Mailings that have not ended", outlook -> outlook.underWay()
                .size());
        gauge(registry, "mailings.alarmed", "Mailings that paused themselves", outlook -> outlook.alarmed()
                .size());
        gauge(registry, "mails.waiting", "Mails whose turn is still to come", Outlook::waiting);
        gauge(registry, "mails.deferred", "Mails that a relay put off", Outlook::deferred);
        TimeGauge.builder("mailings.oldest", lookout, TimeUnit.SECONDS, seen -> seen.recently()
                        .oldest()
                        .toSeconds())
                .description("Since the oldest mailing that has not ended was ordered")
                .register(registry);
        relays.all().forEach(relay -> circuit(registry, relay.relay()));
    }

    private void gauge(MeterRegistry registry, String name, String what, ToDoubleFunction<Outlook> figure) {
        Gauge.builder(name, lookout, seen -> figure.applyAsDouble(seen.recently()))
                .description(what)
                .register(registry);
    }

    private void circuit(MeterRegistry registry, String relay) {
        Gauge.builder("mails.relay.circuit.open", relays, known -> isOpen(known, relay) ? 1 : 0)
                .description("1 while the relay takes no mail, 0 otherwise")
                .tag("relay", relay)
                .register(registry);
    }

    private static boolean isOpen(RelayStandings relays, String relay) {
        return relays.all().stream()
                .filter(standing -> standing.relay().equals(relay))
                .anyMatch(standing -> !standing.takesMail());
    }
}
