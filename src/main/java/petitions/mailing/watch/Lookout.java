package petitions.mailing.watch;

import java.time.Clock;
import org.springframework.stereotype.Component;
import petitions.mailing.Mailings;

/** Sees at one glance what is under way. */
@Component
class Lookout {

    private final Mailings mailings;
    private final Clock clock;

    Lookout(Mailings mailings, Clock clock) {
        this.mailings = mailings;
        this.clock = clock;
    }

    Outlook now() {
        return new Outlook(mailings.underWay(), clock.instant());
    }
}
