package petitions.mailing;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.SessionHandler;

/** An SMTP relay on loopback that keeps what it takes, and says no where it was told to. */
public final class ScriptedRelay implements AutoCloseable {

    /** @param to whom the envelope named */
    public record Taken(String to, MimeMessage message) {

        public String header(String name) {
            try {
                return message.getHeader(name, null);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, RejectException> refusedRecipients = new ConcurrentHashMap<>();
    private final Map<String, RejectException> refusedMails = new ConcurrentHashMap<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(context -> new Dialogue())
            .sessionHandler(new Doorkeeper())
            .build();
    private volatile RejectException refusedSender;
    private volatile boolean hangsUp;
    private volatile Consumer<String> onTaken = to -> {};

    private ScriptedRelay() {}

    static ScriptedRelay start() {
        var relay = new ScriptedRelay();
        relay.server.start();
        return relay;
    }

    /** At RCPT. */
    public void refuseRecipient(String address, int code, String text) {
        refusedRecipients.put(address, new RejectException(code, text));
    }

    /** After the whole mail was sent. */
    public void refuseMailTo(String address, RejectException answer) {
        refusedMails.put(address, answer);
    }

    /** At MAIL. */
    public void refuseSender(int code, String text) {
        refusedSender = new RejectException(code, text);
    }

    public void relent() {
        refusedRecipients.clear();
        refusedMails.clear();
        refusedSender = null;
    }

    /** Before the sender hears that the mail was taken. */
    public void onTaken(Consumer<String> reaction) {
        onTaken = reaction;
    }

    public List<Taken> taken() {
        return taken;
    }

    public List<String> takenFor() {
        return taken.stream().map(Taken::to).toList();
    }

    /** How often somebody wished to write to this address. */
    public long askedFor(String address) {
        return asked.stream().filter(address::equals).count();
    }

    /** Spring's own sender to this relay. */
    public JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port());
        return sender;
    }

    int port() {
        return server.getPortAllocated();
    }

    /** From here on it hangs up on whoever calls. */
    public void refuseConnections() {
        hangsUp = true;
    }

    public void acceptConnections() {
        hangsUp = false;
    }

    /** Obliging, and with no memory. */
    void reset() {
        relent();
        acceptConnections();
        onTaken = to -> {};
        taken.clear();
        asked.clear();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Doorkeeper implements SessionHandler {

        @Override
        public SessionAcceptance accept(org.subethamail.smtp.server.Session session) {
            return hangsUp ? SessionAcceptance.failure(421, "4.3.2 Closed") : SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(org.subethamail.smtp.server.Session session) {}
    }

    private final class Dialogue implements MessageHandler {

        private String to;

        @Override
        public void from(String sender) throws RejectException {
            if (hangsUp) {
                throw new DropConnectionException(421, "4.3.2 Closed");
            }
            answer(refusedSender);
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            asked.add(recipient);
            answer(refusedRecipients.get(recipient));
            to = to == null ? recipient : to + "," + recipient;
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            try {
                var message = new MimeMessage(Session.getInstance(new Properties()), data);
                answer(refusedMails.get(to));
                taken.add(new Taken(to, message));
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            onTaken.accept(to);
            return null;
        }

        @Override
        public void done() {
            to = null;
        }

        private static void answer(RejectException refusal) throws RejectException {
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
