package petitions.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import petitions.mailing.MailFate;
import petitions.mailing.MailFates;
import petitions.mailing.Suppression;
import petitions.mailing.SuppressionEvent;
import petitions.mailing.Suppressions;
import petitions.platform.Actor;
import petitions.platform.Refused;
import petitions.signature.EmailAddress;
import petitions.signature.Signature;

/** Whether mail reaches somebody who signed; told by their signature, so that nobody needs to see their address. */
@Service
public class Reachability {

    private final MailFates fates;
    private final Suppressions suppressions;

    Reachability(MailFates fates, Suppressions suppressions) {
        this.fates = fates;
        this.suppressions = suppressions;
    }

    /** What became of the mails about this petition, the latest first. */
    public List<MailFate> mailsTo(Signature signature) {
        Segment segment = signature.creator()
                ? new Segment.Creator(signature.petition())
                : new Segment.Signers(signature.petition());
        var segments = new ArrayList<>(SigningLetters.segments(signature.petition()));
        segments.add(segment.toString());
        return fates.of(signature.id(), segments);
    }

    /** Why their address takes no mail, whatever it is about; empty if it does, or is not known any more. */
    public Optional<Suppression> suppressionOf(Signature signature) {
        return signature.isErased() ? Optional.empty() : suppressions.of(address(signature));
    }

    /** When their address was taken off and put back, the oldest first. */
    public List<SuppressionEvent> suppressionsOf(Signature signature) {
        return signature.isErased() ? List.of() : suppressions.historyOf(address(signature));
    }

    /** Lets their address be written to again. @throws Refused if it is written to already, or no reason is given */
    public void lift(Signature signature, Actor by, String reason) {
        if (signature.isErased()) {
            throw new Refused("Their address was erased, and is not written to.");
        }
        suppressions.lift(address(signature), by, reason);
    }

    private static String address(Signature signature) {
        return EmailAddress.onTheWire(signature.email());
    }
}
