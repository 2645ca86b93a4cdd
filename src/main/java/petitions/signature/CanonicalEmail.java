package petitions.signature;

import java.util.Locale;
import java.util.Set;

/** One spelling for all spellings of a mailbox. Decides who is the same person; mail goes to the address as typed. */
final class CanonicalEmail {

    private static final Set<String> IGNORE_DOTS = Set.of("gmail.com", "googlemail.com");

    private CanonicalEmail() {}

    static String of(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        if (at < 0) {
            return lower;
        }
        String local = lower.substring(0, at);
        String domain = lower.substring(at + 1);
        int plus = local.indexOf('+');
        if (plus > 0) {
            local = local.substring(0, plus);
        }
        if (IGNORE_DOTS.contains(domain)) {
            local = local.replace(".", "");
            domain = "gmail.com";
        }
        return local + "@" + domain;
    }
}
