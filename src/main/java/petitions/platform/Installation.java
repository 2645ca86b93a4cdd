package petitions.platform;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What tells this installation from another.
 *
 * @param publicUrl where the public reaches it; every link in a mail begins with it
 * @param adminPassword the password that the first admin gets
 */
@ConfigurationProperties("petitions")
public record Installation(URI publicUrl, String adminPassword, Mail mail, Secrets secrets) {

    /** @param from who mails come from, as in {@code Petitions <no-reply@petitions.example>} */
    public record Mail(String from) {}

    /** @param links the key that makes the links in mails unforgeable */
    public record Secrets(String links) {

        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    @Override
    public String toString() {
        return "Installation[publicUrl=%s]".formatted(publicUrl);
    }
}
