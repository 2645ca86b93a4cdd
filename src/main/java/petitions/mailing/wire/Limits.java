package petitions.mailing.wire;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** How long each phase of a conversation may take; nothing waits for ever. */
record Limits(Duration connect, Duration reply, Duration write) {

    private static final String CONNECT = "mail.smtp.connectiontimeout";
    private static final String REPLY = "mail.smtp.timeout";
    private static final String WRITE = "mail.smtp.writetimeout";

    /** As the mail library's own settings say. */
    static Limits of(Map<String, String> properties) {
        return new Limits(
                millis(properties, CONNECT, Duration.ofSeconds(10)),
                millis(properties, REPLY, Duration.ofSeconds(60)),
                millis(properties, WRITE, Duration.ofSeconds(60)));
    }

    /** The library bounds writing with a thread for each connection; ours is bounded by {@link Watch}. */
    void applyTo(Properties properties) {
        properties.setProperty(CONNECT, Long.toString(connect.toMillis()));
        properties.setProperty(REPLY, Long.toString(reply.toMillis()));
        properties.remove(WRITE);
    }

    /** From the first packet to the end of AUTH, TLS included. */
    Duration opening() {
        return connect.plus(reply);
    }

    /** Four answers, and the mail itself. */
    Duration wholeMail() {
        return reply.multipliedBy(4).plus(write);
    }

    private static Duration millis(Map<String, String> properties, String name, Duration otherwise) {
        String given = properties.get(name);
        return given == null ? otherwise : Duration.ofMillis(Long.parseLong(given.trim()));
    }
}
