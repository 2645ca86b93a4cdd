package petitions.mailing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param from the address it comes from
 * @param fromName the name beside that address
 * @param firstRetry until a mail that a relay could not take yet is tried again; doubles each time
 * @param longestRetry between two tries. Source: RFC 5321, 4.5.4.1 (at least 30 minutes)
 * @param giveUp after which a deferred mail counts as refused. Source: RFC 5321, 4.5.4.1 (4–5 days)
 */
@ConfigurationProperties("petitions.mail")
public record MailSettings(
        String from,
        @DefaultValue("Petitions") String fromName,
        @DefaultValue("5m") Duration firstRetry,
        @DefaultValue("4h") Duration longestRetry,
        @DefaultValue("4d") Duration giveUp) {

    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
