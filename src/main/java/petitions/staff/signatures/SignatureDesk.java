package petitions.staff.signatures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.audit.Act;
import petitions.audit.Audit;
import petitions.correspondence.Reachability;
import petitions.mailing.MailFate;
import petitions.mailing.SuppressionEvent;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.platform.text.OneLine;
import petitions.signature.Signature;
import petitions.signature.Signatures;
import petitions.staff.signatures.SignatureSheet.Done;
import petitions.staff.signatures.SignatureSheet.Mail;
import petitions.staff.signatures.SignatureSheet.Off;
import petitions.staff.signatures.SignatureSheet.Returned;

/** Answers staff who are asked why somebody gets no mail. */
@Service
@Transactional
class SignatureDesk {

    private static final String ENDED = "left-out";

    private final Signatures signatures;
    private final Petitions petitions;
    private final Reachability reachability;
    private final Audit audit;

    SignatureDesk(Signatures signatures, Petitions petitions, Reachability reachability, Audit audit) {
        this.signatures = signatures;
        this.petitions = petitions;
        this.reachability = reachability;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    SignatureSheet sheet(long id) {
        var signature = require(id);
        return new SignatureSheet(
                id,
                signature.petition().number(),
                OneLine.of(petitions.require(signature.petition()).action()),
                signature.creator(),
                signature.isErased(),
                signature.subscribed(),
                reachability
                        .suppressionOf(signature)
                        .map(off -> new Off(off.cause().code(), off.detail(), off.since()))
                        .orElse(null),
                history(reachability.suppressionsOf(signature)),
                reachability.mailsTo(signature).stream()
                        .map(SignatureDesk::mail)
                        .toList());
    }

    /** @throws Refused if their address takes mail already, or no reason is given */
    void lift(long id, Actor by, String reason) {
        reachability.lift(require(id), by, reason);
        audit.record(by, Act.of("address-lifted", "signature " + id).withDigestOf("reason", reason));
    }

    Signature require(long id) {
        return signatures.find(id).orElseThrow(() -> new NoSuchSignature(Long.toString(id)));
    }

    private static List<Done> history(List<SuppressionEvent> events) {
        var history = new ArrayList<Done>();
        events.forEach(event -> history.add(new Done(event.what(), event.by().name(), event.reason(), event.at())));
        Collections.reverse(history);
        return history;
    }

    private static Mail mail(MailFate fate) {
        var deferral = fate.state().isFinal() ? null : fate.deferral();
        return new Mail(
                fate.mailing().number(),
                fate.kind(),
                fate.subject(),
                fate.deferral() != null && deferral == null ? ENDED : fate.fate(),
                fate.detail(),
                fate.decidedAt(),
                deferral == null ? null : deferral.attempts(),
                deferral == null ? null : deferral.nextAttemptAt(),
                fate.feedback().stream()
                        .map(one -> new Returned(one.kind(), one.detail(), one.at()))
                        .toList());
    }
}
