package petitions.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import petitions.mailing.wire.Outgoing;

/** A mail as a relay reads it. */
public final class Wire {

    private Wire() {}

    /** What a relay keeps after DATA: doubled dots are single again. Asserts on the way that SMTP can carry it. */
    public static byte[] taken(Outgoing mail) throws Exception {
        var stuffed = new ByteArrayOutputStream();
        mail.writeStuffed(stuffed);
        var lines = lines(stuffed.toByteArray());
        assertThat(lines).noneMatch("."::equals).allMatch(line -> !line.startsWith(".") || line.startsWith(".."));
        var taken = String.join("\r\n", lines.stream().map(Wire::unstuffed).toList()) + "\r\n";
        var plain = new ByteArrayOutputStream();
        mail.writeTo(plain);
        assertThat(plain.toByteArray()).isEqualTo(taken.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(mail.getSize()).isEqualTo(plain.size());
        return plain.toByteArray();
    }

    /** The same, and that every octet and line is one that any relay and reader can bear. */
    public static byte[] takenByAny(Outgoing mail) throws Exception {
        var taken = taken(mail);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).doesNotContainPattern("[^\\x01-\\x7F]");
        var lines = lines(taken);
        int body = lines.indexOf("");
        assertThat(lines.subList(0, body)).allMatch(line -> line.length() <= 998);
        assertThat(lines.subList(body, lines.size())).allMatch(line -> line.length() <= 76, "76 columns at the most");
        assertThat(lines.subList(body, lines.size()))
                .noneMatch(line -> line.endsWith(" ") && !line.startsWith("Content-"));
        return taken;
    }

    private static List<String> lines(byte[] bytes) {
        var mail = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(mail).endsWith("\r\n").doesNotContainPattern("\r(?!\n)|(?<!\r)\n");
        return List.of(mail.substring(0, mail.length() - 2).split("\r\n", -1));
    }

    private static String unstuffed(String line) {
        return line.startsWith("..") ? line.substring(1) : line;
    }
}
