package petitions.mailing.wire;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import petitions.mailing.wire.Outcome.Unsendable;

/** Which mail of a batch is next, and what is written for it. */
final class Preparation {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    private final List<? extends Outgoing> mails;
    private final Outcome[] outcomes;
    private final Offers offers;
    private int last = -1;
    private int size;
    private boolean heldBack;

    Preparation(List<? extends Outgoing> mails, Outcome[] outcomes, Offers offers) {
        this.mails = mails;
        this.outcomes = outcomes;
        this.offers = offers;
    }

    /**
     * Writes the next mail that may go, and can, into {@code body}.
     *
     * @return its place in the batch; negative if none is left
     */
    int next(Group body) {
        while (!heldBack && ++last < mails.size()) {
            var mail = mails.get(last);
            if (!mayGo(mail)) {
                heldBack = true;
            } else if (write(mail, body)) {
                return last;
            } else {
                outcomes[last] = new Unsendable();
            }
        }
        return -1;
    }

    /** Whether a mail that was written may go on its way now; if not, none after it may either. */
    boolean stillMayGo(int mail) {
        heldBack |= mail >= 0 && !mayGo(mails.get(mail));
        return !heldBack;
    }

    void envelope(int mail, Group group) {
        from(mail, group);
        to(mail, group);
        group.text("DATA\r\n");
    }

    void from(int mail, Group group) {
        group.text("MAIL FROM:<").text(mails.get(mail).sender()).text(">");
        if (offers.size()) {
            group.text(" SIZE=").text(Integer.toString(size));
        }
        if (needsUtf8(mails.get(mail))) {
            group.text(" SMTPUTF8");
        }
        group.text("\r\n");
    }

    void to(int mail, Group group) {
        group.text("RCPT TO:<").text(mails.get(mail).recipient()).text(">\r\n");
    }

    void accepted(int mail) {
        tell(mails.get(mail)::accepted);
    }

    void refused(int mail) {
        tell(mails.get(mail)::refused);
    }

    /** Whoever is told is told by the outcome too, so nothing may break out of a batch that is under way. */
    private static void tell(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException untold) {
            log.error("What became of a mail could not be told before the others of its batch were sent", untold);
        }
    }

    /** What was handed over is answered for by its outcome, so nothing may break out of a batch that is under way. */
    private static boolean mayGo(Outgoing mail) {
        try {
            return mail.mayGo();
        } catch (RuntimeException undecided) {
            log.error("Whether a mail may still go could not be found out; it waits", undecided);
            return false;
        }
    }

    private boolean isSendable(Outgoing mail) {
        return Envelope.isOneMailbox(mail.sender())
                && Envelope.isOneMailbox(mail.recipient())
                && !mail.recipient().isEmpty()
                && (offers.utf8() || !needsUtf8(mail));
    }

    private static boolean needsUtf8(Outgoing mail) {
        return mail.needsUtf8() || !Envelope.isAscii(mail.sender()) || !Envelope.isAscii(mail.recipient());
    }

    private boolean write(Outgoing mail, Group body) {
        body.clear();
        try {
            if (!isSendable(mail)) {
                return false;
            }
            mail.writeStuffed(body);
            body.endLine();
            size = body.length();
            return true;
        } catch (IOException | RuntimeException unwritable) {
            log.error("A mail could not be written ({})", unwritable.getClass().getName());
            return false;
        }
    }
}
