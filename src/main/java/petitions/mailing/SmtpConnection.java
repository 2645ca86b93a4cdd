package petitions.mailing;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One open connection to the relay, for as many mails as it bears. */
final class SmtpConnection implements AutoCloseable {

    /** What the relay said of one mail. Codes are those of RFC 5321. */
    record Reply(int code, String text) {

        static final Reply ACCEPTED = new Reply(250, "");

        boolean isAccepted() {
            return code / 100 == 2;
        }

        boolean isFinal() {
            return code / 100 == 5;
        }
    }

    /** The relay takes no mail of ours at all, which is no recipient's fault. */
    static final class SenderRefused extends MessagingException {

        private SenderRefused(String codes) {
            super("it refuses the sender: " + codes);
        }
    }

    private static final Pattern CODES = Pattern.compile("^(\\d{3})[ -]?(\\d\\.\\d{1,3}\\.\\d{1,3})?");

    private final Session session;
    private final Transport transport;

    private SmtpConnection(Session session, Transport transport) {
        this.session = session;
        this.transport = transport;
    }

    /** @throws MessagingException if the relay cannot be reached or lets us not in */
    static SmtpConnection open(JavaMailSenderImpl sender) throws MessagingException {
        var session = sender.getSession();
        var transport = session.getTransport(sender.getProtocol() == null ? "smtp" : sender.getProtocol());
        transport.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        return new SmtpConnection(session, transport);
    }

    Session session() {
        return session;
    }

    /** @throws MessagingException if nothing is known of this mail: the connection broke, or the relay refuses us */
    Reply send(MimeMessage message) throws MessagingException {
        try {
            Address[] to = message.getAllRecipients();
            transport.sendMessage(message, to);
            return Reply.ACCEPTED;
        } catch (SendFailedException refused) {
            return reply(refused);
        }
    }

    private Reply reply(SendFailedException refused) throws MessagingException {
        for (Exception cause = refused; cause instanceof MessagingException next; cause = next.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return new Reply(address.getReturnCode(), codes(address.getMessage()));
            }
            if (cause instanceof SMTPSendFailedException sender
                    && sender.getCommand().startsWith("MAIL")) {
                throw new SenderRefused(codes(sender.getMessage()));
            }
            if (cause instanceof SMTPSendFailedException whole
                    && whole.getReturnCode() > 0
                    && transport.isConnected()) {
                return new Reply(whole.getReturnCode(), codes(whole.getMessage()));
            }
        }
        throw refused;
    }

    /** Relays like to repeat the address after the codes; only the codes are kept. */
    private static String codes(String reply) {
        var found = CODES.matcher(reply.strip());
        return found.find() ? found.group().strip() : "no code";
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }
}
