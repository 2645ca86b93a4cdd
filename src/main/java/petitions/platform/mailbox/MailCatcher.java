package petitions.platform.mailbox;

import java.net.InetAddress;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.server.SMTPServer;
import petitions.platform.CannotStart;

/** An SMTP server on loopback that delivers everything into the mailbox. It outlives the jobs that send. */
final class MailCatcher implements SmartLifecycle {

    static final int LARGEST_MAIL = 25 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(MailCatcher.class);

    private final int port;
    private final SMTPServer server;

    MailCatcher(int port, Mailbox mailbox, Clock clock) {
        this.port = port;
        this.server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Petitions mailbox")
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST_MAIL)
                .messageHandlerFactory(connection -> new Delivery(mailbox, clock))
                .build();
    }

    /** @throws CannotStart when the port is somebody else's */
    @Override
    public void start() {
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "The mail catcher cannot listen on port %s.".formatted(port),
                    "Free that port, or leave petitions.local.smtp-port out and a free one is taken.",
                    e);
        }
        LOG.info("Mail is caught on 127.0.0.1:{} and shown at /local/mailbox.", port);
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Starts before the web server and the scheduler, and stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
