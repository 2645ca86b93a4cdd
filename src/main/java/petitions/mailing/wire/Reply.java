package petitions.mailing.wire;

/**
 * What a relay answered, codes only: relays like to repeat the address in the words.
 *
 * @param command the command that was refused: MAIL, RCPT, DATA or "." for the mail itself
 * @param code RFC 5321, 4.2
 * @param enhanced RFC 3463, such as {@code 5.1.1}; empty where the relay gave none
 */
public record Reply(String command, int code, String enhanced) {

    /** Trying again may help. */
    public boolean isTransient() {
        return code / 100 == 4;
    }

    @Override
    public String toString() {
        return (enhanced.isEmpty() ? "%s" : "%s %s").formatted(code, enhanced);
    }
}
