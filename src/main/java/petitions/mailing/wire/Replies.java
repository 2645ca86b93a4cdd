package petitions.mailing.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads a relay's replies (RFC 5321, 4.2), and of their words nothing but the enhanced status (RFC 2034). */
final class Replies {

    private static final Pattern ENHANCED = Pattern.compile("^[245]\\d\\d[ -]([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\S)");

    /** Enough for the codes; the rest of a line is passed over. */
    private static final int KEPT = 32;

    private final InputStream in;
    private final byte[] input = new byte[4096];
    private final byte[] line = new byte[KEPT];
    private int next;
    private int end;
    private int length;
    private String enhanced = "";

    Replies(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for one whole reply.
     *
     * @return its code
     * @throws IOException if the connection ends or what comes is no reply
     */
    int next() throws IOException {
        readLine();
        int code = code();
        enhanced = code < 400 ? "" : enhancedStatus();
        while (length > 3 && line[3] == '-') {
            readLine();
        }
        return code;
    }

    /** Of the last reply, where that was a refusal; empty where there is none. */
    String enhanced() {
        return enhanced;
    }

    /** Whether the relay has said more than it was asked. */
    boolean hasMore() {
        return next < end;
    }

    private int code() throws ProtocolException {
        int code = 0;
        for (int i = 0; i < 3; i++) {
            if (length < 3 || line[i] < '0' || line[i] > '9') {
                throw new ProtocolException("What the relay says is no SMTP");
            }
            code = 10 * code + line[i] - '0';
        }
        return code;
    }

    private String enhancedStatus() {
        var found = ENHANCED.matcher(new String(line, 0, length, StandardCharsets.ISO_8859_1));
        return found.find() ? found.group(1) : "";
    }

    private void readLine() throws IOException {
        length = 0;
        for (int octet = read(); octet != '\n'; octet = read()) {
            if (length < KEPT && octet != '\r') {
                line[length++] = (byte) octet;
            }
        }
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(input, 0, input.length));
            if (end == 0) {
                throw new EOFException("The relay has closed the connection");
            }
        }
        return input[next++] & 0xff;
    }
}
