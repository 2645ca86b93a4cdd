package petitions.mailing.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;
import petitions.platform.CannotStart;

/**
 * The mailbox that undeliverable mail comes back to, where there is one.
 *
 * @param host null if there is none
 * @param port null for the usual one
 * @param moveTo the folder for mails that were taken; null if they are deleted
 */
@ConfigurationProperties("petitions.mail.feedback.imap")
record ImapSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("implicit") Tls tls,
        @Nullable String moveTo) {

    /** How the connection is secured. Where it is, certificate and host name are checked. */
    enum Tls {
        /** From the first byte on (RFC 8314). */
        IMPLICIT(993),
        /** STARTTLS, or nothing is said. */
        REQUIRED(143),
        /** In clear: for a mailbox on this machine, or behind a network that can be trusted. */
        NONE(143);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    /** @throws CannotStart if a mailbox is named that nobody can open */
    ImapSettings {
        if (isGiven(host) && !(isGiven(username) && isGiven(password))) {
            throw new CannotStart(
                    "petitions.mail.feedback.imap.host names a mailbox, but user name or password are missing.",
                    "Set petitions.mail.feedback.imap.username and petitions.mail.feedback.imap.password too.");
        }
    }

    boolean isThere() {
        return isGiven(host);
    }

    boolean keepsMail() {
        return isGiven(moveTo);
    }

    int portOrUsual() {
        return port == null ? tls.usualPort : port;
    }

    private static boolean isGiven(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "IMAP mailbox at " + host;
    }
}
