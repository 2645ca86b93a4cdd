package petitions.mailing.feedback;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.subethamail.smtp.server.SMTPServer;
import petitions.mailing.ReturnAddresses;
import petitions.platform.CannotStart;

/** An SMTP server for return addresses only, where a mail server hands over what comes back, if it is set. It relays nothing. */
final class FeedbackPort implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedbackPort.class);

    /** Bytes. Reports are far smaller; what is not is taken, so that nobody is told, and dropped unread. */
    static final int LARGEST_MAIL = 25 * 1024 * 1024;

    private static final int MOST_CONNECTIONS = 20;
    private static final int MOST_RECIPIENTS = 10;
    private static final int PATIENCE_SECONDS = 60;

    private final PortSettings settings;
    private final ReturnAddresses addresses;
    private final Feedback feedback;
    private SMTPServer server;

    FeedbackPort(PortSettings settings, ReturnAddresses addresses, Feedback feedback) {
        this.settings = settings;
        this.addresses = addresses;
        this.feedback = feedback;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.port() != null;
    }

    /** The one that was given to it, where it was left to choose. */
    int port() {
        return server.getPortAllocated();
    }

    /** @throws CannotStart when the port is somebody else's */
    @Override
    public void start() {
        server = SMTPServer.port(settings.port())
                .bindAddress(settings.address())
                .hostName("localhost")
                .softwareName("Petitions")
                .insertReceivedHeaders(false)
                .maxMessageSize(LARGEST_MAIL)
                .maxRecipients(MOST_RECIPIENTS)
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .messageHandlerFactory(connection -> new HandedOver(addresses, feedback))
                .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "Bounces cannot be taken at port %s of %s."
                            .formatted(settings.port(), settings.address().getHostAddress()),
                    "Free that port, or set petitions.mail.feedback.port to another.",
                    e);
        }
        log.info("Bounces are taken at {}:{}", settings.address().getHostAddress(), port());
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server != null && server.isRunning();
    }
}
