package petitions.mailing.wire;

import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In place of the mail sender that Spring Boot would make: the same settings, on kept connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RelaySettings.class, MailProperties.class})
class WireConfiguration {

    @Bean
    RelayPool relayPool(
            RelaySettings settings,
            MailProperties mail,
            ObjectProvider<SslBundles> bundles,
            RelayState state,
            RelayPace pace) {
        var session = new RelaySession(mail.getProperties(), tls(mail, bundles));
        return new RelayPool(settings.orElse(mail), session, Lifetimes.USUAL, state, pace);
    }

    /** Closed by the pool, whose first relay it leads to. */
    @Bean(destroyMethod = "")
    PooledMailSender mailSender(RelayPool relays) {
        return relays.preferredSender();
    }

    private static SSLSocketFactory tls(MailProperties mail, ObjectProvider<SslBundles> bundles) {
        var bundle = mail.getSsl().getBundle();
        return bundle == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : bundles.getObject().getBundle(bundle).createSslContext().getSocketFactory();
    }
}
