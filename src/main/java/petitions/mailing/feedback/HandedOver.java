package petitions.mailing.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import petitions.mailing.ReturnAddresses;

/**
 * One SMTP transaction. Whatever the mail is, it is taken: to refuse one would make a mail server write to whoever
 * seems to have sent it.
 */
final class HandedOver implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(HandedOver.class);

    private static final int TRY_AGAIN_LATER = 451;
    private static final int NO_SUCH_ADDRESS = 550;
    private static final int TOO_LARGE = 552;

    private final ReturnAddresses addresses;
    private final Feedback feedback;
    private final List<String> recipients = new ArrayList<>();

    HandedOver(ReturnAddresses addresses, Feedback feedback) {
        this.addresses = addresses;
        this.feedback = feedback;
    }

    @Override
    public void from(String sender) {
        // bounces have none, and whoever else sends one may be made up
    }

    @Override
    public void recipient(String address) throws RejectException {
        if (addresses.read(address).isEmpty() && !addresses.isTheirStem(address)) {
            if (address.contains("+") && addresses.leadHere(address)) {
                dropForged();
            }
            throw new RejectException(NO_SUCH_ADDRESS, "5.1.1 No mail is taken for this address");
        }
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        byte[] mail = data.readNBytes(IncomingMail.LARGEST + 1);
        if (endless(data)) {
            throw new DropConnectionException(TOO_LARGE, "5.3.4 The mail does not end");
        }
        try {
            for (String recipient : recipients) {
                feedback.take(new ByteArrayInputStream(mail), recipient);
            }
        } catch (DataAccessException | TransactionException away) {
            throw later(away);
        }
        return null;
    }

    /** A refusal is heard only by a client that has said all it had to say, and some never have. */
    private static boolean endless(InputStream data) throws IOException {
        byte[] rest = new byte[8 * 1024];
        long left = FeedbackPort.LARGEST_MAIL;
        int read = data.read(rest);
        while (read >= 0 && left > 0) {
            left -= read;
            read = data.read(rest);
        }
        return read >= 0;
    }

    private void dropForged() throws RejectException {
        try {
            feedback.drop(Finding.FORGED);
        } catch (DataAccessException | TransactionException away) {
            throw later(away);
        }
    }

    private static RejectException later(RuntimeException away) {
        log.warn("The database is away ({}); bounces wait", away.getClass().getSimpleName());
        return new RejectException(TRY_AGAIN_LATER, "4.3.0 Try again later");
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
