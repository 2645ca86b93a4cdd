package petitions.platform.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One SMTP transaction. It is answered with a success only once the mailbox has it for every recipient. */
final class Delivery implements MessageHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private static final int TRY_AGAIN_LATER = 451;
    private static final int TOO_LARGE = 552;

    private final Mailbox mailbox;
    private final Clock clock;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Delivery(Mailbox mailbox, Clock clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void from(String address) {
        sender = address;
    }

    @Override
    public void recipient(String address) {
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException {
        try {
            byte[] mail = data.readNBytes(MailCatcher.LARGEST_MAIL);
            // a refusal is heard only by a client that has said all it had to say
            if (data.transferTo(OutputStream.nullOutputStream()) > 0) {
                throw new RejectException(TOO_LARGE, "The mail is larger than 25 MB");
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            for (String recipient : recipients) {
                mailbox.add(new Envelope(sender, recipient, now), mail);
            }
            return null;
        } catch (IOException e) {
            LOG.error("A mail could not be kept; its sender was told to try again.", e);
            throw new RejectException(TRY_AGAIN_LATER, "The mailbox could not keep the mail");
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }
}
