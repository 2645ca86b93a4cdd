package petitions.correspondence;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Letters;
import petitions.mailing.MailingOrder;
import petitions.signature.SubscriptionsWanted;

/** Writes to whoever asked which petitions write to them: a standing mailing a day, so that nobody gets it twice a day. */
@Component
class SubscriptionLetters {

    private static final String SEGMENT = new Segment.Subscriptions().toString();

    private final Letters letters;
    private final MailRenderer renderer;

    SubscriptionLetters(Letters letters, MailRenderer renderer) {
        this.letters = letters;
        this.renderer = renderer;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SubscriptionsWanted event) {
        var kind = new Letters.Kind("subscriptions", "wanted", event.day().toEpochDay());
        letters.add(kind, SEGMENT, event.signature(), () -> {
            var mail = new SignerSubscriptionsWanted(event.day().plusDays(1));
            return new MailingOrder(
                    kind.subject(),
                    kind.event(),
                    kind.version(),
                    mail.kind(),
                    true,
                    List.of(SEGMENT),
                    Map.of(SEGMENT, renderer.inEachLanguage(mail)));
        });
    }
}
