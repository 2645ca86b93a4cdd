package petitions.mailing.feedback;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;

/** Takes whatever comes back, from whichever way in, and answers nothing. The same mail may be taken twice without harm. */
@Service
public class Feedback {

    private final FeedbackReader reader;
    private final FeedbackBook book;
    private final FeedbackLimits limits;

    Feedback(FeedbackReader reader, FeedbackBook book, FeedbackLimits limits) {
        this.reader = reader;
        this.book = book;
        this.limits = limits;
    }

    /**
     * What was found is committed when this returns.
     *
     * @param mail read no further than one byte beyond what a report may have
     * @param recipient of the envelope; null if nobody knows it any more
     */
    public Finding take(InputStream mail, String recipient) throws IOException {
        var reading = reader.read(mail.readNBytes(IncomingMail.LARGEST + 1), recipient);
        var finding = book.enter(reading);
        if (!finding.isDropped()) {
            limits.check(reading.mail().mailing());
        }
        return finding;
    }

    /** Counts a mail that is not even looked at. */
    void drop(Finding finding) {
        book.drop(finding);
    }
}
