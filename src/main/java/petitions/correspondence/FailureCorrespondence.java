package petitions.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import petitions.mailing.MailingId;
import petitions.mailing.MailingOrder;
import petitions.mailing.Mailings;

/** Orders the mail to staff that something failed, in the transaction that notes that they were told. */
@Service
@Transactional
public class FailureCorrespondence {

    /**
     * Steps that failed in the same way.
     *
     * @param why a sentence that names nobody
     * @param count how many they are
     */
    public record Failed(String process, String step, String why, Instant since, int count) {}

    private final MailRenderer renderer;
    private final Mailings mailings;
    private final URI page;

    FailureCorrespondence(MailRenderer renderer, Mailings mailings, @Value("${petitions.public-url}") URI publicUrl) {
        this.renderer = renderer;
        this.mailings = mailings;
        this.page = publicUrl.resolve("/staff/failures");
    }

    /** @param report tells apart what can fail again once it was mended */
    public MailingId report(long report, Failed failed) {
        var mail = new StaffStepFailed(
                failed.process(), failed.step(), failed.why(), failed.since(), failed.count(), page);
        var inbox = new Segment.StaffInbox().toString();
        return mailings.order(new MailingOrder(
                "failure:" + report,
                "step-failed",
                1,
                mail.kind(),
                true,
                List.of(inbox),
                Map.of(inbox, renderer.inEachLanguage(mail))));
    }
}
