package petitions.correspondence;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Letters;
import petitions.mailing.MailingOrder;
import petitions.petition.Admissions;
import petitions.petition.PetitionId;
import petitions.petition.SupportSettings;
import petitions.signature.BackedAgain;
import petitions.signature.BackingWanted;

/** Writes to whoever has just started or supported a petition, in that transaction. */
@Component
class AdmissionLetters {

    private final Letters letters;
    private final MailWriter writer;
    private final MailRenderer renderer;
    private final Admissions admissions;
    private final SupportSettings support;

    AdmissionLetters(
            Letters letters, MailWriter writer, MailRenderer renderer, Admissions admissions, SupportSettings support) {
        this.letters = letters;
        this.writer = writer;
        this.renderer = renderer;
        this.admissions = admissions;
        this.support = support;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(BackingWanted event) {
        var kind = new Letters.Kind(
                MailingSubjects.about(event.petition()),
                event.creator() ? "confirm-petition" : "confirm-support-" + round(event.petition()),
                event.letter());
        var segment = new Segment.Backers(event.petition()).toString();
        letters.add(kind, segment, event.signature(), () -> order(kind, segment, mail(event)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(BackedAgain event) {
        var kind = new Letters.Kind(
                MailingSubjects.about(event.petition()),
                (event.creator() ? "already-started-" : "already-supported-") + round(event.petition()),
                event.letter());
        var segment = new Segment.BackedAlready(event.petition()).toString();
        var mail = new SupporterAlreadySupported(writer.link(event.petition()), event.creator());
        letters.add(kind, segment, event.signature(), () -> order(kind, segment, mail));
    }

    /** Words are frozen for a round; when moderators have it again, it has others. */
    private int round(PetitionId petition) {
        return admissions.require(petition).round();
    }

    private SigningMail mail(BackingWanted event) {
        var petition = writer.link(event.petition());
        return event.creator()
                ? new CreatorConfirmPetition(petition, support.needed())
                : new SupporterConfirmSignature(petition);
    }

    private MailingOrder order(Letters.Kind kind, String segment, SigningMail mail) {
        return new MailingOrder(
                kind.subject(),
                kind.event(),
                kind.version(),
                mail.kind(),
                true,
                List.of(segment),
                Map.of(segment, renderer.inEachLanguage(mail)));
    }
}
