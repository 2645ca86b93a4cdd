package petitions.mailing.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import petitions.mailing.Bookkeeping;
import petitions.mailing.MailingProgress;
import petitions.mailing.RelayStanding;
import petitions.mailing.RelayStandings;

/** Says when mail needs somebody to look. What the node is for beyond that goes on, so it is not down. */
@Component("mailingsHealthIndicator")
class MailingsHealth extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Lookout lookout;
    private final RelayStandings relays;
    private final Bookkeeping bookkeeping;

    MailingsHealth(Lookout lookout, RelayStandings relays, Bookkeeping bookkeeping) {
        super("The mailings could not be looked at");
        this.lookout = lookout;
        this.relays = relays;
        this.bookkeeping = bookkeeping;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var outlook = lookout.now();
        var alarmed = outlook.alarmed();
        var silent = relays.all().stream().filter(relay -> !relay.takesMail()).toList();
        var trouble = bookkeeping.trouble();
        builder.status(alarmed.isEmpty() && silent.isEmpty() && trouble.isEmpty() ? Status.UP : DEGRADED)
                .withDetail("underWay", outlook.underWay().size());
        if (!alarmed.isEmpty()) {
            builder.withDetail("pausedThemselves", mailings(alarmed));
        }
        if (!silent.isEmpty()) {
            builder.withDetail(
                    "relays", silent.stream().map(MailingsHealth::words).toList());
        }
        trouble.ifPresent(why -> builder.withDetail("bookkeeping", why));
    }

    private static Map<String, String> mailings(List<MailingProgress> alarmed) {
        var why = new LinkedHashMap<String, String>();
        alarmed.forEach(mailing -> why.put("mailing " + mailing.id(), mailing.alarm()));
        return why;
    }

    private static String words(RelayStanding relay) {
        return "%s %s; it is asked again at %s".formatted(relay.relay(), relay.trouble(), relay.nextProbeAt());
    }
}
