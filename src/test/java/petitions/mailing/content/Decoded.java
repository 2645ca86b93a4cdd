package petitions.mailing.content;

import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * What a reader sees of a mail: two that decode to the same are the same to people.
 *
 * @param structure types of the parts, outermost first
 * @param bodies the words, each line ending in a line feed
 */
public record Decoded(
        List<String> headers,
        List<String> from,
        List<String> to,
        String subject,
        String messageId,
        Date date,
        List<String> others,
        List<String> structure,
        List<String> bodies) {

    private static final List<String> OTHERS =
            List.of("Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version");

    public static Decoded of(byte[] wire) throws Exception {
        var mail = new MimeMessage(null, new ByteArrayInputStream(wire));
        var others = new ArrayList<String>();
        for (String name : OTHERS) {
            others.add(mail.getHeader(name, ", "));
        }
        var structure = new ArrayList<String>();
        var bodies = new ArrayList<String>();
        read(mail, structure, bodies);
        return new Decoded(
                Collections.list(mail.getAllHeaders()).stream()
                        .map(Header::getName)
                        .sorted()
                        .toList(),
                PlainMail.mailboxes(mail.getFrom()),
                PlainMail.mailboxes(mail.getAllRecipients()),
                mail.getSubject(),
                mail.getMessageID(),
                mail.getSentDate(),
                others,
                structure,
                bodies);
    }

    public static Decoded of(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return of(bytes.toByteArray());
    }

    String text() {
        return bodies.get(0);
    }

    String html() {
        return bodies.get(1);
    }

    private static void read(Part part, List<String> structure, List<String> bodies) throws Exception {
        var type = new ContentType(part.getContentType());
        structure.add(type.getBaseType() + ";" + type.getParameter("charset"));
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), structure, bodies);
            }
        } else {
            bodies.add(((String) part.getContent()).replaceAll("\r\n?", "\n"));
        }
    }
}
