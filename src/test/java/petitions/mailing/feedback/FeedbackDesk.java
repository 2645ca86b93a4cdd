package petitions.mailing.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import petitions.FrozenClock;
import petitions.mailing.ListedAudience;
import petitions.mailing.MailingId;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.Suppressions;
import petitions.platform.London;

/** Where the tests of feedback hand mails in, and look at what they did. */
@TestComponent
final class FeedbackDesk {

    private final Feedback feedback;
    private final FeedbackCounts counts;
    private final ReturnAddresses addresses;
    private final Suppressions suppressions;

    FeedbackDesk(Feedback feedback, FeedbackCounts counts, ReturnAddresses addresses, Suppressions suppressions) {
        this.feedback = feedback;
        this.counts = counts;
        this.addresses = addresses;
        this.suppressions = suppressions;
    }

    /** As a mailbox has it: nobody knows the envelope any more. */
    Finding take(String mail) {
        return take(Reports.wire(mail));
    }

    Finding take(byte[] mail) {
        return take(mail, null);
    }

    Finding take(byte[] mail, String recipient) {
        try {
            return feedback.take(new ByteArrayInputStream(mail), recipient);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The return address of the mail to this recipient. */
    String returnAddress(MailingId mailing, long recipient) {
        return addresses.of(mailing, recipient);
    }

    /** The same of nearly the same seal. */
    String forged(MailingId mailing, long recipient) {
        var genuine = addresses.of(mailing, recipient);
        int at = genuine.indexOf('@');
        char last = genuine.charAt(at - 1);
        return genuine.substring(0, at - 1) + (last == '0' ? '1' : '0') + genuine.substring(at);
    }

    boolean isSuppressed(String name) {
        var address = ListedAudience.address(name);
        return suppressions.among(Set.of(address)).contains(address);
    }

    FeedbackCounts.Count count(MailingId mailing) {
        return counts.of(mailing);
    }

    Map<String, Long> dropped() {
        return counts.droppedOn(London.date(FrozenClock.START));
    }
}
