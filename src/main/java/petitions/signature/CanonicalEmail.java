package petitions.signature;

import java.net.IDN;
import java.util.Locale;
import java.util.Set;

/**
 * One spelling for all spellings of a mailbox. Decides who is the same person; mail goes to the address as typed.
 * Spellings that are one on the wire are one here.
 */
final class CanonicalEmail {

    private static final String GMAIL = "gmail.com";
    private static final Set<String> IGNORE_DOTS = Set.of(GMAIL, "googlemail.com");

    private CanonicalEmail() {}

    /** @param address that {@link EmailAddress#isMailable is mailable}, or was canonical already */
    static String of(String address) {
        String lower = EmailAddress.onTheWire(address).toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at < 0) {
            return lower;
        }
        String local = lower.substring(0, at);
        String domain = domain(lower.substring(at + 1));
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        if (domain.equals(GMAIL)) {
            local = local.replace(".", "");
        }
        return local + "@" + domain;
    }

    /**
     * The domain that canonical addresses have where somebody types {@code typed}.
     *
     * @throws IllegalArgumentException if that cannot be a name
     */
    static String domain(String typed) {
        String lower = IDN.toASCII(typed.strip()).toLowerCase(Locale.ROOT);
        return IGNORE_DOTS.contains(lower) ? GMAIL : lower;
    }
}
