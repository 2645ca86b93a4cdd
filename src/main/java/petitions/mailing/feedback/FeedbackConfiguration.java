package petitions.mailing.feedback;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import petitions.mailing.ReturnAddresses;
import petitions.platform.jobs.Sweep;

/** The ways in; each is closed unless it is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ImapSettings.class, PortSettings.class, MailProperties.class})
class FeedbackConfiguration {

    @Bean
    Sweep collectFeedback() {
        return Sweep.every(
                Duration.ofMinutes(1),
                CollectFeedbackJob.class,
                "Empties the mailbox that undeliverable mail comes back to, if there is one.");
    }

    @Bean
    ImapMailbox bouncesMailbox(
            ImapSettings settings, MailProperties mail, ObjectProvider<SslBundles> bundles, Feedback feedback) {
        return new ImapMailbox(settings, tls(mail, bundles), feedback);
    }

    @Bean
    FeedbackPort feedbackPort(PortSettings settings, ReturnAddresses addresses, Feedback feedback) {
        return new FeedbackPort(settings, addresses, feedback);
    }

    /** Whoever is trusted as a relay is trusted here too. */
    private static SSLSocketFactory tls(MailProperties mail, ObjectProvider<SslBundles> bundles) {
        var bundle = mail.getSsl().getBundle();
        return bundle == null
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : bundles.getObject().getBundle(bundle).createSslContext().getSocketFactory();
    }
}
