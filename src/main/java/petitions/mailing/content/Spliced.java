package petitions.mailing.content;

import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.IllegalWriteException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import petitions.mailing.wire.Outgoing;

/** A mail to one person that is never taken apart on its way; only who asks for a header has it parsed. */
final class Spliced extends Outgoing {

    private final Envelope envelope;
    private final Splice splice;
    private boolean parsed;

    Spliced(Envelope envelope, Splice splice) {
        this.envelope = envelope;
        this.splice = splice;
        this.saved = true;
        this.modified = false;
    }

    @Override
    public String sender() {
        return envelope.sender();
    }

    @Override
    public String recipient() {
        return envelope.addressee().address();
    }

    @Override
    public boolean needsUtf8() {
        return envelope.addressee().needsUtf8();
    }

    @Override
    public boolean mayGo() {
        return envelope.attendant().mayGo();
    }

    @Override
    public void accepted() {
        envelope.attendant().accepted();
    }

    @Override
    public void refused() {
        envelope.attendant().refused();
    }

    /** Octets of the whole mail, as SMTP announces them (RFC 1870). */
    @Override
    public int getSize() {
        return splice.size();
    }

    /** No line begins with a dot, so there is nothing to double. */
    @Override
    public void writeStuffed(OutputStream out) throws IOException {
        splice.writeTo(out);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException {
        splice.writeTo(out);
    }

    @Override
    public Address[] getAllRecipients() {
        var mailbox = new InternetAddress();
        mailbox.setAddress(recipient());
        return new Address[] {mailbox};
    }

    @Override
    public String getMessageID() {
        return envelope.messageId();
    }

    @Override
    public String[] getHeader(String name) throws MessagingException {
        parse();
        return super.getHeader(name);
    }

    @Override
    public String getHeader(String name, String delimiter) throws MessagingException {
        parse();
        return super.getHeader(name, delimiter);
    }

    @Override
    public Enumeration<Header> getAllHeaders() throws MessagingException {
        parse();
        return super.getAllHeaders();
    }

    private synchronized void parse() throws MessagingException {
        if (!parsed) {
            headers = new InternetHeaders(new ByteArrayInputStream(toBytes()), needsUtf8());
            parsed = true;
        }
    }

    private byte[] toBytes() throws MessagingException {
        var bytes = new ByteArrayOutputStream(splice.size());
        try {
            splice.writeTo(bytes);
        } catch (IOException e) {
            throw new MessagingException("The mail cannot be read", e);
        }
        return bytes.toByteArray();
    }

    /** The body, for {@link #getContent} and its like. */
    @Override
    protected InputStream getContentStream() throws MessagingException {
        var bytes = new ByteArrayInputStream(toBytes());
        new InternetHeaders(bytes);
        return bytes;
    }

    /** There is nothing to save. */
    @Override
    public void saveChanges() {}

    /** Mail senders set the Message-ID again, to the same. */
    @Override
    public void setHeader(String name, String value) throws MessagingException {
        if (!name.equalsIgnoreCase("Message-ID") || !value.equals(getMessageID())) {
            throw unchangeable();
        }
    }

    @Override
    public void addHeader(String name, String value) throws MessagingException {
        throw unchangeable();
    }

    @Override
    public void removeHeader(String name) throws MessagingException {
        throw unchangeable();
    }

    private static IllegalWriteException unchangeable() {
        return new IllegalWriteException("A mail that is ready for the wire is not changed any more");
    }
}
