package petitions.mailing.feedback;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail from anybody, read as far as reports need it: its head, and the parts directly below it. Whatever is deeper is not
 * looked at, and everything that is looked at has a limit.
 */
final class IncomingMail {

    /** Bytes. Reports that quote the whole of a mail of ours are a tenth of it. */
    static final int LARGEST = 512 * 1024;

    private static final int LARGEST_HEAD = 64 * 1024;
    private static final int LARGEST_REPORT = 32 * 1024;
    private static final int MOST_PARTS = 20;

    /** Characters. Source: RFC 2046, 5.1.1. */
    private static final int LONGEST_BOUNDARY = 70;

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final MimeMessage message;
    private final ContentType type;
    private final MimeMultipart parts;

    private IncomingMail(MimeMessage message, ContentType type, MimeMultipart parts) {
        this.message = message;
        this.type = type;
        this.parts = parts;
    }

    /** @throws Unreadable if it is none, or more than anybody needs to say */
    static IncomingMail of(byte[] mail) throws Unreadable, MessagingException {
        if (mail.length > LARGEST) {
            throw new Unreadable("The mail is too large");
        }
        var text = new String(mail, StandardCharsets.ISO_8859_1);
        if (head(text) > LARGEST_HEAD) {
            throw new Unreadable("The head of the mail is too large");
        }
        var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(mail));
        var type = new ContentType(message.getContentType());
        return new IncomingMail(message, type, type.match("multipart/report") ? parts(message, type, text) : null);
    }

    private static int head(String mail) {
        int end = mail.indexOf("\n\n");
        int wireEnd = mail.indexOf("\n\r\n");
        if (end < 0 || wireEnd >= 0 && wireEnd < end) {
            end = wireEnd;
        }
        return end < 0 ? mail.length() : end;
    }

    private static MimeMultipart parts(MimeMessage message, ContentType type, String mail)
            throws Unreadable, MessagingException {
        var boundary = type.getParameter("boundary");
        if (boundary == null || boundary.isBlank() || boundary.length() > LONGEST_BOUNDARY) {
            throw new Unreadable("The report has no boundary that one can look for");
        }
        int found = 0;
        for (int at = mail.indexOf("--" + boundary); at >= 0; at = mail.indexOf("--" + boundary, at + 1)) {
            if (++found > MOST_PARTS) {
                throw new Unreadable("The report has too many parts");
            }
        }
        return new MimeMultipart(message.getDataHandler().getDataSource());
    }

    /** Whether it is a report of that type (RFC 6522). */
    boolean isReport(String reportType) {
        return parts != null && reportType.equalsIgnoreCase(type.getParameter("report-type"));
    }

    boolean isReport() {
        return parts != null;
    }

    List<String> headers(String name) throws MessagingException {
        var values = message.getHeader(name);
        return values == null ? List.of() : List.of(values);
    }

    /** What the first part of one of these types holds. */
    Optional<byte[]> report(String... types) throws Unreadable, MessagingException, IOException {
        var part = part(types);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        byte[] content = start(part.get(), LARGEST_REPORT + 1);
        if (content.length > LARGEST_REPORT) {
            throw new Unreadable("The report is too long");
        }
        return Optional.of(content);
    }

    /** The head of the mail that the report is about, where it is enclosed. */
    Optional<InternetHeaders> enclosedHead() throws MessagingException, IOException {
        var part = part("message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global");
        return part.isEmpty()
                ? Optional.empty()
                : Optional.of(new InternetHeaders(new ByteArrayInputStream(start(part.get(), LARGEST_HEAD))));
    }

    private Optional<MimeBodyPart> part(String... types) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = (MimeBodyPart) parts.getBodyPart(i);
            for (String wanted : types) {
                if (part.isMimeType(wanted)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }

    /** Encoded or not: the mail library takes it that reports never are, and some servers encode them. */
    private static byte[] start(MimeBodyPart part, int most) throws MessagingException, IOException {
        var encoding = part.getEncoding();
        try (var raw = part.getRawInputStream();
                var content = encoding == null ? raw : MimeUtility.decode(raw, encoding)) {
            return content.readNBytes(most);
        }
    }
}
