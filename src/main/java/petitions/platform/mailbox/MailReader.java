package petitions.platform.mailbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Makes a mail's bytes legible. A mail that cannot be read in part is shown in the other parts. */
final class MailReader {

    private static final Session NO_SERVER = Session.getInstance(readsUtf8());

    private MailReader() {}

    private static Properties readsUtf8() {
        var properties = new Properties();
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    static CaughtMail read(long id, byte[] eml) throws IOException {
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(eml));
            Map<String, String> headers = headers(message);
            return new CaughtMail(
                    id,
                    Instant.parse(message.getHeader(Envelope.CAUGHT_AT, null)),
                    headers.getOrDefault("From", ""),
                    message.getHeader(Envelope.DELIVERED_TO, null),
                    headers.getOrDefault("Subject", ""),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    headers);
        } catch (MessagingException e) {
            throw new IOException("Mail %s is no mail.".formatted(id), e);
        }
    }

    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.merge(header.getName(), decoded(header.getValue()), (first, next) -> first + ", " + next);
        }
        return headers;
    }

    private static String decoded(String value) {
        String line = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(line);
        } catch (IOException unknownEncoding) {
            return line;
        }
    }

    /** The first part of that type, wherever it is nested; attachments are not bodies. */
    private static String body(Part part, String type) {
        try {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                return "";
            }
            if (part.isMimeType(type)) {
                return part.getContent() instanceof String text ? text : "";
            }
            return part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts
                    ? firstIn(parts, type)
                    : "";
        } catch (MessagingException | IOException unreadable) {
            return type.equals("text/plain") ? "This part of the mail cannot be read: %s".formatted(unreadable) : "";
        }
    }

    private static String firstIn(Multipart parts, String type) throws MessagingException {
        for (int i = 0; i < parts.getCount(); i++) {
            String body = body(parts.getBodyPart(i), type);
            if (!body.isEmpty()) {
                return body;
            }
        }
        return "";
    }
}
