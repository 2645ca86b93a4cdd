package petitions.mailing.delivery;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.mailing.Content;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingId;
import petitions.mailing.Mailings;
import petitions.mailing.content.FrozenMail;
import petitions.mailing.delivery.Claim.Task;

/** The mails of the segments that this node has sent lately, each encoded once. */
@Component
class FrozenMails {

    private static final int KEPT = 64;

    private record Variant(MailingId mailing, Instant date, Content content) {}

    private final Mailings mailings;
    private final MailSettings settings;
    private final Map<Variant, FrozenMail> kept = LastFew.upTo(KEPT);

    FrozenMails(Mailings mailings, MailSettings settings) {
        this.mailings = mailings;
        this.settings = settings;
    }

    /** Reads what was frozen with the order; to be asked once a claim. */
    FrozenMail of(Task task) {
        var content = mailings.contentOf(task.mailing(), task.segment());
        return kept.computeIfAbsent(
                new Variant(task.mailing(), task.date(), content),
                variant -> FrozenMail.freeze(
                        variant.mailing(), variant.content(), settings.from(), settings.fromName(), variant.date()));
    }
}
