package petitions.platform.mailbox;

import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import petitions.platform.local.DataFolder;

@Configuration(proxyBeanMethods = false)
@Profile("local")
class MailboxConfiguration {

    @Bean
    Mailbox mailbox(DataFolder folder) throws IOException {
        return new Mailbox(folder.resolve("mailbox"));
    }

    /** Without one the mail goes elsewhere, to {@code petitions.local.relay}. */
    @Bean
    @ConditionalOnExpression("environment.getProperty('petitions.local.relay', '').trim().isEmpty()")
    MailCatcher mailCatcher(@Value("${spring.mail.port}") int port, Mailbox mailbox, Clock clock) {
        return new MailCatcher(port, mailbox, clock);
    }
}
