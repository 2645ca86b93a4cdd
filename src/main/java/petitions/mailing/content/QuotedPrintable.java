package petitions.mailing.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Quoted-printable lines as they grow (RFC 2045, 6.7). None begins with a dot, which SMTP would have to double, and none
 * depends on the blank it ends with.
 */
final class QuotedPrintable {

    /** Columns before the sign of a soft line break. Source: RFC 2045, 6.7, rule 5. */
    private static final int WIDTH = 75;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;
    private int column;

    QuotedPrintable(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Says where what comes next begins in its line. */
    void startAt(int newColumn) {
        column = newColumn;
    }

    int column() {
        return column;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Lines that are encoded already. */
    void raw(byte[] lines) {
        reserve(lines.length);
        System.arraycopy(lines, 0, bytes, length, lines.length);
        length += lines.length;
        column = 0;
    }

    /** What ends {@code text} may end its line: a last blank is encoded. */
    void append(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        while (from < utf8.length) {
            byte octet = utf8[from++];
            boolean last = from == utf8.length;
            if (octet == '\n' || octet == '\r') {
                breakLine();
                from += octet == '\r' && !last && utf8[from] == '\n' ? 1 : 0;
            } else if (octet == ' ' && (last || utf8[from] == '\n' || utf8[from] == '\r')) {
                encode(octet);
            } else {
                append(octet);
            }
        }
    }

    /** Ends the line, unless {@code columns} more fit into it. */
    void makeRoomFor(int columns) {
        if (column > 0 && column + columns > WIDTH) {
            breakSoftly();
        }
    }

    private void append(byte octet) {
        makeRoomFor(1);
        if (octet < ' ' || octet > '~' || octet == '=' || octet == '.' && column == 0) {
            encode(octet);
        } else {
            reserve(1);
            bytes[length++] = octet;
            column++;
        }
    }

    private void encode(byte octet) {
        makeRoomFor(3);
        reserve(3);
        bytes[length++] = '=';
        bytes[length++] = HEX[octet >> 4 & 0xF];
        bytes[length++] = HEX[octet & 0xF];
        column += 3;
    }

    private void breakSoftly() {
        reserve(1);
        bytes[length++] = '=';
        breakLine();
    }

    private void breakLine() {
        reserve(2);
        bytes[length++] = '\r';
        bytes[length++] = '\n';
        column = 0;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
