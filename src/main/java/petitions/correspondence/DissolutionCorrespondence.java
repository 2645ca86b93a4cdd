package petitions.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;
import petitions.petition.Dissolutions;
import petitions.signature.DissolutionReaders;

/** Orders the one notice that everyone gets who signed a petition that a dissolution has closed. */
@Service
@Transactional
public class DissolutionCorrespondence {

    private final MailRenderer renderer;
    private final Mailings mailings;
    private final Dissolutions dissolutions;
    private final DissolutionReaders readers;
    private final Clock clock;

    DissolutionCorrespondence(
            MailRenderer renderer,
            Mailings mailings,
            Dissolutions dissolutions,
            DissolutionReaders readers,
            Clock clock) {
        this.renderer = renderer;
        this.mailings = mailings;
        this.dissolutions = dissolutions;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Settles who gets it, {@code some} signatures at a time.
     *
     * @return whether any signature is left
     */
    public boolean settleReaders(long id, int some) {
        return readers.settle(dissolutions.require(id), some, clock.instant());
    }

    /** To those who have been settled. */
    public MailingId tellSigners(long id) {
        var dissolution = dissolutions.require(id);
        var mail = new SignerParliamentDissolved(dissolution.at());
        var segment = new Segment.DissolutionReaders(id).toString();
        return mailings.order(new MailingOrder(
                MailingSubjects.about(dissolution),
                "parliament-dissolved",
                1,
                mail.kind(),
                false,
                List.of(segment),
                Map.of(segment, renderer.inEachLanguage(mail))));
    }
}
