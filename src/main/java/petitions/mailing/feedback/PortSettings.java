package petitions.mailing.feedback;

import java.net.InetAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * The port at which a mail server hands over what comes back.
 *
 * @param port null if there is none
 * @param address whose connections are heard
 */
@ConfigurationProperties("petitions.mail.feedback")
record PortSettings(
        @Nullable Integer port, @DefaultValue("127.0.0.1") InetAddress address) {}
