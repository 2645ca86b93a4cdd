package petitions.mailing.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import petitions.mailing.RelayStanding;
import petitions.mailing.RelayStandings;
import petitions.platform.meters.Watched;

/** What is under way, of all nodes together. No meter is about one mailing: their number has no bound. */
@Component
class MailingMeters implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Watched<Outlook> mailings;
    private final Watched<List<RelayStanding>> standings;
    private final RelayStandings relays;

    MailingMeters(Lookout lookout, RelayStandings relays) {
        this.mailings = new Watched<>("Mailings", FRESH, lookout::now);
        this.standings = new Watched<>("Relays", FRESH, relays::all);
        this.relays = relays;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        mailings.gauge(registry, "mailings.under.way", "Mailings that have not ended", outlook -> outlook.underWay()
                .size());
        mailings.gauge(registry, "mailings.alarmed", "Mailings that paused themselves", outlook -> outlook.alarmed()
                .size());
        mailings.gauge(registry, "mails.waiting", "Mails whose turn is still to come", Outlook::waiting);
        mailings.gauge(registry, "mails.deferred", "Mails that a relay put off", Outlook::deferred);
        mailings.gauge(
                        "mailings.oldest",
                        "Since the oldest mailing that has not ended was ordered",
                        outlook -> outlook.oldest().toSeconds())
                .baseUnit("seconds")
                .register(registry);
        relays.all().forEach(relay -> circuit(registry, relay.relay()));
    }

    private void circuit(MeterRegistry registry, String relay) {
        standings
                .gauge(
                        "mails.relay.circuit.open",
                        "1 while the relay takes no mail, 0 otherwise",
                        known -> isOpen(known, relay) ? 1 : 0)
                .tag("relay", relay)
                .register(registry);
    }

    private static boolean isOpen(List<RelayStanding> relays, String relay) {
        return relays.stream()
                .filter(standing -> standing.relay().equals(relay))
                .anyMatch(standing -> !standing.takesMail());
    }
}
