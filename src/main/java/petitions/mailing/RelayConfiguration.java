package petitions.mailing;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the relay's connections need beyond {@code spring.mail.*}. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    @Autowired
    void promptly(JavaMailSenderImpl sender) {
        sender.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
    }
}
