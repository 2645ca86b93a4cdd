package petitions.mailing.delivery;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.mailing.Contents;
import petitions.mailing.MailSettings;
import petitions.mailing.MailingId;
import petitions.mailing.Mailings;
import petitions.mailing.content.FrozenMail;
import petitions.mailing.delivery.Claim.Task;

/** The mails of the segments that this node has sent lately, each encoded once. */
@Component
class FrozenMails {

    private static final int KEPT = 64;

    private record Variant(MailingId mailing, Instant date, Contents contents) {}

    private final Mailings mailings;
    private final MailSettings settings;
    private final Map<Variant, Translations> kept = LastFew.upTo(KEPT);

    FrozenMails(Mailings mailings, MailSettings settings) {
        this.mailings = mailings;
        this.settings = settings;
    }

    /** Reads what was frozen with the order; to be asked once a claim. */
    Translations of(Task task) {
        var contents = mailings.contentsOf(task.mailing(), task.segment());
        return kept.computeIfAbsent(new Variant(task.mailing(), task.date(), contents), this::freeze);
    }

    private Translations freeze(Variant variant) {
        return Translations.of(
                variant.contents(),
                (language, content) -> FrozenMail.freeze(
                        variant.mailing(), content, settings.from(), settings.fromName(language), variant.date()));
    }
}
