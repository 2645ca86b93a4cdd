package petitions.mailing.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTests {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a=b,a=3Db",
                "é,=C3=A9",
                ".,=2E",
                "a.,a.",
                "..a,=2E.a",
                "a b,a b",
                "a ,a=20",
                "'a\n.b\n','a\r\n=2Eb\r\n'",
                "'a \rb','a=20\r\nb'",
                "'a\t\r\nb','a=09\r\nb'"
            })
    void whatALineCannotCarryIsEncoded(String text, String encoded) {
        assertThat(encoded(text)).isEqualTo(encoded);
    }

    @Test
    void everyCharacterOfTheBasicPlaneIsReadAgain() throws Exception {
        var all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            all.append(Character.isSurrogate(c) || c == '\r' || c == '\n' ? '.' : c);
        }
        assertThat(decoded(encoded(all.toString()))).isEqualTo(all.toString());
    }

    @Test
    void aLineIsFilledToItsLastColumn() {
        assertThat(encoded("x".repeat(75))).isEqualTo("x".repeat(75));
        assertThat(encoded("x".repeat(76))).isEqualTo("x".repeat(75) + "=\r\nx");
        assertThat(encoded("x".repeat(73) + "é")).isEqualTo("x".repeat(73) + "=\r\n=C3=A9");
        assertThat(encoded("x".repeat(75) + ".")).isEqualTo("x".repeat(75) + "=\r\n=2E");
    }

    @Test
    void whatFollowsKnowsItsColumn() {
        var lines = new QuotedPrintable(1);
        lines.startAt(70);
        lines.append("abcdefg");
        assertThat(new String(lines.toBytes(), StandardCharsets.US_ASCII)).isEqualTo("abcde=\r\nfg");
        assertThat(lines.column()).isEqualTo(2);
        lines.makeRoomFor(73);
        assertThat(lines.column()).isEqualTo(2);
        lines.makeRoomFor(74);
        assertThat(lines.column()).isZero();
    }

    private static String encoded(String text) {
        var lines = new QuotedPrintable(1);
        lines.append(text);
        return new String(lines.toBytes(), StandardCharsets.US_ASCII);
    }

    private static String decoded(String lines) throws Exception {
        var bytes = new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII));
        return new String(MimeUtility.decode(bytes, "quoted-printable").readAllBytes(), StandardCharsets.UTF_8);
    }
}
