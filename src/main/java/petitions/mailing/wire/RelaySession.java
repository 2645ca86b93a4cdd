package petitions.mailing.wire;

import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/**
 * What every connection is opened with.
 *
 * @param further settings of the mail library for all relays; nothing that weakens TLS among them counts
 * @param tls checks certificates; the library adds the check of the host name
 */
record RelaySession(Map<String, String> further, Limits limits, SSLSocketFactory tls) {

    RelaySession(Map<String, String> further, SSLSocketFactory tls) {
        this(Map.copyOf(further), Limits.of(further), tls);
    }

    WireSockets sockets() {
        return new WireSockets(tls);
    }

    Properties properties(Relay relay, WireSockets sockets) {
        var properties = new Properties();
        further.forEach(properties::setProperty);
        limits.applyTo(properties);
        properties.remove("mail.smtp.ssl.trust");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(relay.tls() == Tls.IMPLICIT));
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(relay.tls() == Tls.REQUIRED || relay.tls() == Tls.OPPORTUNISTIC));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(relay.tls() == Tls.REQUIRED));
        properties.setProperty("mail.smtp.auth", Boolean.toString(relay.hasAccount()));
        properties.setProperty("mail.smtp.userset", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.socketFactory", sockets.plain());
        properties.put("mail.smtp.ssl.socketFactory", sockets.secured());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        return properties;
    }
}
