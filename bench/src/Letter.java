import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The mail that everybody sends: as the application previews it, with places for what differs between readers. About
 * 28 KB on the wire, of which the application's layout is a third.
 */
record Letter(String subject, String text, String html) {

    static final String NAME = "{{name}}";
    static final String SIGNATURE = "{{signature}}";

    private static final int LIMIT = 6_000;
    private static final String PARAGRAPH = """
            Yn Llangïan, Môn, Tŷ-nant, Pont-y-gŵr, Llŷn a Thŷ Ddewi gwelodd y Pwyllgor sut mae pobl yn croesi'r rheilffordd. \
            Siân Ŵyn, Gwenllïan Fôn, Zoë Müller, Seán Ó Súilleabháin, Łukasz Żółć, Þórður Ægisson, Jiří Dvořák, Ștefan Țîrlă, \
            Søren Ærø, İpek Çağlayangöl and Béatrice Hélène Lefèvre told it how they go to school and to work.

            """;

    /** What a clerk writes; the number keeps one notice from being taken for another. */
    static Map<String, Object> notice(int number) {
        return Map.of(
                "petitions", List.of(700001),
                "occurredOn", LocalDate.now().minusDays(1).toString(),
                "subject", "The Committee visited footpath crossings, day " + number,
                "body", PARAGRAPH.repeat(LIMIT / PARAGRAPH.length()).trim());
    }

    /** A sample reader's name and link give way to places for anyone's. */
    static Letter from(JsonNode preview) {
        var letter = new Letter(
                preview.path("subject").asText(),
                personal(preview.path("text").asText()),
                personal(preview.path("html").asText()));
        if (!letter.text().contains(NAME) || !letter.html().contains(SIGNATURE)) {
            throw new IllegalStateException("The preview names its sample reader otherwise than this program knows.");
        }
        return letter;
    }

    private static String personal(String words) {
        return words.replace("Alex Smith", NAME).replace("/signatures/0/", "/signatures/" + SIGNATURE + "/");
    }

    Letter to(String name, long signature) {
        String number = Long.toString(signature);
        return new Letter(
                subject,
                text.replace(NAME, name).replace(SIGNATURE, number),
                html.replace(NAME, name.replace("&", "&amp;").replace("\"", "&quot;"))
                        .replace(SIGNATURE, number));
    }

    MimeMessage message(Session session, String recipient) throws MessagingException {
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(text, "plain"));
        parts.addBodyPart(part(html, "html"));
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress("petitions@localhost"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String words, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** For a peer in another language: the two templates, and a mail that is encoded already. */
    void write(Path folder) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("subject.txt"), subject);
        Files.writeString(folder.resolve("text.mustache"), text.replace(NAME, "{" + NAME + "}"));
        Files.writeString(folder.resolve("html.mustache"), html);
        try (var encoded = Files.newOutputStream(folder.resolve("encoded.eml"))) {
            to("Zoë O'Neill", 1)
                    .message(Session.getInstance(new Properties()), "signer@example.org")
                    .writeTo(encoded);
        }
    }
}
