package petitions.mailing.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A phrase of any characters in a header of ASCII (RFC 2047). The mail library can do the same, but searches the class
 * path for its encoder with every word.
 */
final class EncodedWords {

    private static final String START = "=?UTF-8?B?";
    private static final String END = "?=";

    /** Octets of UTF-8 that make 60 characters, and with start and end 72: a line has room for one word and "To: ". */
    private static final int OCTETS = 45;

    private EncodedWords() {}

    /** One word a line; the lines are folded. */
    static String of(String phrase) {
        byte[] utf8 = phrase.getBytes(StandardCharsets.UTF_8);
        var words = new StringBuilder(2 * utf8.length + START.length() + END.length());
        int from = 0;
        while (from < utf8.length) {
            int to = wholeCharacters(utf8, Math.min(from + OCTETS, utf8.length));
            var word = Base64.getEncoder().encode(Arrays.copyOfRange(utf8, from, to));
            words.append(from == 0 ? "" : "\r\n ")
                    .append(START)
                    .append(new String(word, StandardCharsets.ISO_8859_1))
                    .append(END);
            from = to;
        }
        return words.toString();
    }

    /** A word may not end within a character. Source: RFC 2047, 5. */
    private static int wholeCharacters(byte[] utf8, int end) {
        int to = end;
        while (to < utf8.length && (utf8[to] & 0xC0) == 0x80) {
            to--;
        }
        return to;
    }
}
