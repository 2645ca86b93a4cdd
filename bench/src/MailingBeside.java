import java.io.IOException;
import java.sql.SQLException;

/** A mailing to everyone who signed the example petition, ordered as staff do. */
final class MailingBeside {

    private final Ledger ledger;
    private final Staff clerk;
    private final Staff publisher;

    MailingBeside(Application application, Ledger ledger) throws IOException, InterruptedException {
        this.ledger = ledger;
        this.clerk = Staff.signedIn(application, "clerk");
        this.publisher = Staff.signedIn(application, "publisher");
    }

    void approveResponse() throws IOException, InterruptedException, SQLException {
        long last = ledger.lastMailing();
        publisher.approve("approveResponse");
        ledger.awaitLargestAfter(last);
    }

    /**
     * @param number tells one notice from another
     * @return mails a second
     */
    double publish(int number) throws IOException, InterruptedException, SQLException {
        long last = ledger.lastMailing();
        clerk.publishRelatedActivity(Letter.notice(number));
        publisher.approve("approveMailing");
        var mailing = ledger.awaitLargestAfter(last);
        return mailing.accepted() / mailing.seconds();
    }
}
