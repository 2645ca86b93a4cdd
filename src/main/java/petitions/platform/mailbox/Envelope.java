package petitions.platform.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** What SMTP says beside a mail; kept, as mail stores do, in header lines above the mail's own. */
record Envelope(String sender, String recipient, Instant caughtAt) {

    static final String DELIVERED_TO = "Delivered-To";
    static final String CAUGHT_AT = "X-Caught-At";

    byte[] above(byte[] mail) {
        String lines = "Return-Path: <%s>\r\n%s: %s\r\n%s: %s\r\n"
                .formatted(sender, DELIVERED_TO, recipient, CAUGHT_AT, caughtAt);
        byte[] first = lines.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[first.length + mail.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(mail, 0, whole, first.length, mail.length);
        return whole;
    }
}
