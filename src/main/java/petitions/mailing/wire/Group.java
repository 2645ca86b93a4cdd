package petitions.mailing.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is written at once: the end of one mail, the commands of the next. Kept between mails, as it grows to their size. */
final class Group extends OutputStream {

    private static final int USUAL = 64 * 1024;

    private byte[] bytes = new byte[USUAL];
    private int length;

    @Override
    public void write(int octet) {
        room(1);
        bytes[length++] = (byte) octet;
    }

    @Override
    public void write(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    void append(Group other) {
        write(other.bytes, 0, other.length);
    }

    Group text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        write(encoded, 0, encoded.length);
        return this;
    }

    /** Ends the last line, if it was left open. */
    void endLine() {
        if (length > 0 && (length < 2 || bytes[length - 1] != '\n' || bytes[length - 2] != '\r')) {
            text("\r\n");
        }
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
        if (bytes.length > 16 * USUAL) {
            bytes = new byte[USUAL];
        }
    }

    void sendTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        out.flush();
    }

    private void room(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
