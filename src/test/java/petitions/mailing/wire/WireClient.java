package petitions.mailing.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;

/** How the tests of the wire connect: with short patience, and in clear unless told. */
final class WireClient {

    static final Map<String, String> IMPATIENT = Map.of(
            "mail.smtp.connectiontimeout", "2000",
            "mail.smtp.timeout", "400",
            "mail.smtp.writetimeout", "400",
            "mail.smtp.localhost", "here.example");

    static final Map<String, String> PATIENT =
            Map.of("mail.smtp.timeout", "20000", "mail.smtp.localhost", "here.example");

    static final Lifetimes LIFETIMES = new Lifetimes(
            1000,
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2));

    private WireClient() {}

    static Relay relay(WireServer server) {
        return relay("relay", server.port(), Tls.NONE);
    }

    static Relay relay(String name, int port, Tls tls) {
        return new Relay(name, "127.0.0.1", port, null, null, tls, 4, null);
    }

    static RelaySession session(Map<String, String> settings) {
        return new RelaySession(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** One batch on a connection of its own. */
    static Passage deliver(WireServer server, List<? extends Outgoing> mails) {
        return deliver(server, session(PATIENT), mails);
    }

    static Passage deliver(WireServer server, RelaySession session, List<? extends Outgoing> mails) {
        var connection = PipelinedTransport.open(relay(server), session, new Watch());
        try {
            return connection.deliver(mails);
        } finally {
            connection.abandon();
        }
    }
}
