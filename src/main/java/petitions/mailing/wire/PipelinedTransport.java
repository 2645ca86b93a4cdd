package petitions.mailing.wire;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to a relay. The library opens it (EHLO, STARTTLS, AUTH); batches go past its streams, which move a mail
 * byte by byte and wait after each command. Used by one thread at a time.
 */
final class PipelinedTransport extends SMTPTransport {

    private final Relay relay;
    private final Limits limits;
    private final WireSockets sockets;
    private final Watch watch;
    private final Watch.Watched watched;
    private final Refusals refusals = new Refusals();
    private final long openedAt = System.nanoTime();
    private Wire wire;
    private boolean greeted;
    private int mails;
    private long restingSince = openedAt;

    private PipelinedTransport(Session session, Relay relay, Limits limits, WireSockets sockets, Watch watch) {
        super(session, new URLName("smtp", relay.host(), relay.port(), null, null, null));
        this.relay = relay;
        this.limits = limits;
        this.sockets = sockets;
        this.watch = watch;
        this.watched = watch.over(sockets::cut);
    }

    /** @throws RelayFailure if the relay cannot be reached, or not in the way that was asked for */
    static PipelinedTransport open(Relay relay, RelaySession settings, Watch watch) {
        var sockets = settings.sockets();
        var session = Session.getInstance(settings.properties(relay, sockets));
        var transport = new PipelinedTransport(session, relay, settings.limits(), sockets, watch);
        try {
            transport.connect(relay.host(), relay.port(), relay.username(), relay.password());
            return transport;
        } catch (MessagingException failure) {
            transport.abandon();
            throw ConnectFailures.explain(failure, transport, relay);
        }
    }

    @Override
    protected synchronized boolean protocolConnect(String host, int port, String user, String password)
            throws MessagingException {
        watched.allow(limits.opening());
        boolean connected = super.protocolConnect(host, port, user, password);
        if (connected && relay.tls().isCertain() && !sockets.areSecure()) {
            throw new MessagingException("The connection is not secured");
        }
        if (connected && relay.hasAccount() && !supportsExtension("AUTH") && !supportsExtension("AUTH=LOGIN")) {
            throw new AuthenticationFailedException("The relay offers no authentication");
        }
        if (connected) {
            try {
                wire = new Wire(sockets.current(), Offers.of(this), limits, watched);
            } catch (IOException lost) {
                throw new MessagingException("The connection was lost", lost);
            }
        }
        watched.done();
        return connected;
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        boolean understood = super.ehlo(domain);
        greeted |= understood;
        return understood;
    }

    @Override
    protected void helo(String domain) throws MessagingException {
        super.helo(domain);
        greeted = true;
    }

    /** Whether the relay let us say what we want. */
    boolean isGreeted() {
        return greeted;
    }

    boolean isSecured() {
        return sockets.areSecure();
    }

    /** Hands mails over, in order. Whoever calls looks at {@link Passage#halt()} before using this once more. */
    Passage deliver(List<? extends Outgoing> batch) {
        mails += batch.size();
        return new Conversation(wire, refusals, batch).hold();
    }

    /** Any mail, in the library's own way. */
    @Override
    public synchronized void sendMessage(Message message, Address[] recipients) throws MessagingException {
        mails++;
        watched.allow(limits.wholeMail());
        try {
            super.sendMessage(message, recipients);
        } finally {
            watched.done();
        }
    }

    /** A connection that has rested may have been given up by the relay without a word. */
    boolean isNew() {
        return mails == 0;
    }

    int mails() {
        return mails;
    }

    /** Whether the relay may soon have had enough of this connection. */
    boolean hasTriedItsPatience() {
        return refusals.areTooMany();
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - openedAt);
    }

    Duration resting() {
        return Duration.ofNanos(System.nanoTime() - restingSince);
    }

    void rest() {
        restingSince = System.nanoTime();
    }

    /** Asks the relay whether it is still there, and does not wait for long. */
    boolean answers(Duration atMost) {
        watched.allow(atMost);
        try {
            sockets.current().setSoTimeout((int) atMost.toMillis());
            boolean answers = isConnected();
            sockets.current().setSoTimeout((int) limits.reply().toMillis());
            return answers;
        } catch (SocketException gone) {
            return false;
        } finally {
            watched.done();
        }
    }

    /** Says goodbye and waits for no answer. */
    @Override
    public synchronized void close() throws MessagingException {
        watch.forget(watched);
        super.close();
    }

    /** Ends a connection that is of no use, without a word: the relay might take it for part of a mail. */
    void abandon() {
        sockets.cut();
        try {
            close();
        } catch (MessagingException cutAlready) {
            watch.forget(watched);
        }
    }
}
