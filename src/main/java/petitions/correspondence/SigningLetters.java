package petitions.correspondence;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.Letters;
import petitions.mailing.MailingOrder;
import petitions.petition.PetitionId;
import petitions.signature.ConfirmationsWanted;
import petitions.signature.SignedAgain;

/** Writes to whoever has just signed, in the transaction of their signature. */
@Component
class SigningLetters {

    private final Letters letters;
    private final MailWriter writer;
    private final MailRenderer renderer;

    SigningLetters(Letters letters, MailWriter writer, MailRenderer renderer) {
        this.letters = letters;
        this.writer = writer;
        this.renderer = renderer;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConfirmationsWanted event) {
        var kind = new Letters.Kind(MailingSubjects.about(event.petition()), "confirm-signature", event.letter());
        var segment = new Segment.Unconfirmed(event.petition()).toString();
        letters.add(
                kind,
                segment,
                event.signatures(),
                () -> order(kind, segment, new SignerConfirmSignature(writer.link(event.petition()))));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SignedAgain event) {
        var kind = new Letters.Kind(MailingSubjects.about(event.petition()), "already-signed", event.letter());
        var segment = new Segment.SignedAlready(event.petition()).toString();
        letters.add(
                kind,
                segment,
                event.signatures(),
                () -> order(kind, segment, new SignerAlreadySigned(writer.link(event.petition()))));
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

    /** Whom letters about {@code petition} go to. */
    static List<String> segments(PetitionId petition) {
        return List.of(
                new Segment.Unconfirmed(petition).toString(),
                new Segment.SignedAlready(petition).toString(),
                new Segment.Subscriptions().toString());
    }
}
