package petitions.mailing.wire;

import org.eclipse.angus.mail.smtp.SMTPTransport;

/** What a relay announces: RFC 2920, RFC 6531 and RFC 1870. */
record Offers(boolean pipelining, boolean utf8, boolean size) {

    static Offers of(SMTPTransport greeted) {
        return new Offers(
                greeted.supportsExtension("PIPELINING"),
                greeted.supportsExtension("SMTPUTF8"),
                greeted.supportsExtension("SIZE"));
    }
}
