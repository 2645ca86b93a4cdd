package petitions.mailing.wire;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A mail that is ready for the wire, to one mailbox. What it would write is final: neither header nor body is
 * touched on the way.
 */
public abstract class Outgoing extends MimeMessage {

    protected Outgoing() {
        super((Session) null);
    }

    /** The envelope's sender, without angle brackets: whom a relay tells of a failure (RFC 5321, 4.1.1.2). */
    public abstract String sender();

    /** The one mailbox it goes to, without angle brackets. */
    public abstract String recipient();

    /** Whether the envelope or a header needs SMTPUTF8 (RFC 6531). */
    public abstract boolean needsUtf8();

    /** Writes the mail as DATA takes it: lines end in CRLF, leading dots are doubled, the closing dot is left out. */
    public abstract void writeStuffed(OutputStream out) throws IOException;

    /** Asked just before the mail's first command is written: false keeps it, and all after it in its batch, back. */
    public boolean mayGo() {
        return true;
    }

    /** Told as soon as the relay answers for the mail, while others of its batch still go: must not wait. */
    public void accepted() {}

    /** Told as soon as the relay has refused the mail for good: must not wait. */
    public void refused() {}
}
