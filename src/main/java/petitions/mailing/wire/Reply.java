package petitions.mailing.wire;

import java.util.Set;
import petitions.mailing.wire.RelayUnavailable.Reason;

/**
 * What a relay answered, codes only: relays like to repeat the address in the words.
 *
 * @param command the command that was refused: MAIL, RCPT, DATA or "." for the mail itself
 * @param code RFC 5321, 4.2
 * @param enhanced RFC 3463, such as {@code 5.1.1}; empty where the relay gave none
 */
public record Reply(String command, int code, String enhanced) {

    /** At MAIL these speak of the mail and not of its sender. Source: RFC 5321, 4.2.2; RFC 3463, 3.3 and 3.4. */
    private static final int TOO_LARGE = 552;

    private static final Set<String> TOO_LARGE_ENHANCED = Set.of("5.2.3", "5.3.4");

    /** Authentication or encryption is missing. Source: RFC 4954, 6. */
    private static final Set<Integer> NOT_LET_IN = Set.of(530, 534, 535, 538);

    /** Trying again may help. */
    public boolean isTransient() {
        return code / 100 == 4;
    }

    /** Anything else speaks of us: of our account, or of the sender that all mails have. */
    boolean isAboutTheMail() {
        return !NOT_LET_IN.contains(code)
                && (!command.equals("MAIL") || code == TOO_LARGE || TOO_LARGE_ENHANCED.contains(enhanced));
    }

    /** Why nothing goes to a relay that answers so, where that is not about the mail. */
    Reason reason() {
        if (NOT_LET_IN.contains(code)) {
            return Reason.AUTHENTICATION;
        }
        return isTransient() ? Reason.UNREACHABLE : Reason.SENDER;
    }

    @Override
    public String toString() {
        return (enhanced.isEmpty() ? "%s" : "%s %s").formatted(code, enhanced);
    }
}
