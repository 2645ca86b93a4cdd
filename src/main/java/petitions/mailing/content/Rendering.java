package petitions.mailing.content;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.MimeMessageHelper;
import petitions.mailing.Content;
import petitions.mailing.Headers;

/** Makes the pieces of a mail: headers and structure as {@link MimeMessageHelper} writes them, bodies quoted-printable. */
final class Rendering {

    /** Stand in for the bodies; each is a line that no header can hold. */
    private static final String TEXT = "TEXT";

    private static final String HTML = "HTML";

    private static final String BLANK_LINE = "\r\n\r\n";

    /** Lines end in CRLF, hold at most 998 octets of ASCII, and do not begin with a dot. Source: RFC 5321, 4.5.3.1.6. */
    private static final Pattern LINES = Pattern.compile("((?!\\.)[\\x01-\\x09\\x0B\\x0C\\x0E-\\x7F]{0,998}+\\r\\n)*+");

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder frozen = new StringBuilder();

    private Rendering() {}

    static List<Piece> of(Content content, String from, String fromName, Instant date) {
        var skeleton = skeleton(content.subject(), from, fromName, date);
        int headersEnd = skeleton.indexOf(BLANK_LINE) + 2;
        int text = skeleton.indexOf(BLANK_LINE + TEXT) + BLANK_LINE.length();
        int html = skeleton.indexOf(BLANK_LINE + HTML) + BLANK_LINE.length();
        var rendering = new Rendering();
        rendering.frozen.append(skeleton, 0, headersEnd);
        rendering.slot(Slot.HEADERS);
        rendering.frozen.append(skeleton, headersEnd, text);
        rendering.body(content.text(), false);
        rendering.frozen.append(skeleton, text + TEXT.length(), html);
        rendering.body(content.html(), true);
        rendering.frozen.append(skeleton, html + HTML.length(), skeleton.length());
        rendering.slot(Slot.END);
        return List.copyOf(rendering.pieces);
    }

    private void body(String body, boolean html) {
        int from = 0;
        for (int i = 0; i < body.length(); i++) {
            var slot = Slot.of(body.charAt(i), html);
            if (slot != null) {
                encode(body.substring(from, i));
                slot(slot);
                from = i + 1;
            }
        }
        encode(body.substring(from));
    }

    private void encode(String words) {
        var encoded = new QuotedPrintable(2 * words.length() + 1);
        encoded.append(words);
        frozen.append(new String(encoded.toBytes(), StandardCharsets.US_ASCII));
    }

    private void slot(Slot next) {
        pieces.add(Piece.of(frozen.toString().getBytes(StandardCharsets.US_ASCII), next));
        frozen.setLength(0);
    }

    /** The mail without what is personal, and with marks where the bodies belong. */
    private static String skeleton(String subject, String from, String fromName, Instant date) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(from)) {
            throw new IllegalArgumentException("The sender %s must be written in ASCII".formatted(from));
        }
        var message = new MimeMessage(Session.getInstance(new Properties()));
        var utf8 = StandardCharsets.UTF_8.name();
        var bytes = new ByteArrayOutputStream();
        try {
            var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, utf8);
            helper.setFrom(new InternetAddress(Headers.safe("From", from), Headers.safe("From", fromName), utf8));
            helper.setSubject(Headers.safe("Subject", subject));
            helper.setSentDate(Date.from(date));
            helper.setText(TEXT, HTML);
            message.setHeader("Auto-Submitted", "auto-generated");
            var alternatives =
                    (Multipart) helper.getMimeMultipart().getBodyPart(0).getContent();
            for (int i = 0; i < alternatives.getCount(); i++) {
                alternatives.getBodyPart(i).setHeader("Content-Transfer-Encoding", "quoted-printable");
            }
            message.saveChanges();
            message.writeTo(bytes, new String[] {"Message-ID"});
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("The mail from %s cannot be rendered".formatted(from), e);
        }
        var skeleton = bytes.toString(StandardCharsets.ISO_8859_1);
        if (!LINES.matcher(skeleton).matches()) {
            throw new IllegalArgumentException("The mail from %s has a line that SMTP cannot carry".formatted(from));
        }
        return skeleton;
    }
}
