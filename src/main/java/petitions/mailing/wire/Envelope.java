package petitions.mailing.wire;

/** What MAIL and RCPT may carry: an address is never more than one, and never a parameter or a command. */
final class Envelope {

    private Envelope() {}

    /** Whether this can stand between angle brackets as it is (RFC 5321, 4.1.2). */
    static boolean isOneMailbox(String mailbox) {
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < mailbox.length(); i++) {
            char letter = mailbox.charAt(i);
            if (letter < ' ' || letter == 0x7f) {
                return false;
            }
            if (escaped) {
                escaped = false;
            } else if (quoted && letter == '\\') {
                escaped = true;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == ' ' || letter == '<' || letter == '>' || letter == ',')) {
                return false;
            }
        }
        return !quoted;
    }

    static boolean isAscii(String mailbox) {
        return mailbox.chars().allMatch(letter -> letter < 0x80);
    }
}
