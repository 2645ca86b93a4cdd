package petitions.signature;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.regex.Pattern;

/** What may be written into {@code RCPT TO}: one mailbox, in ASCII, with a domain. */
public final class EmailAddress {

    /** Characters. Source: RFC 5321, 4.5.3.1. */
    private static final int LIMIT = 254;

    private static final int LOCAL_LIMIT = 64;

    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    private EmailAddress() {}

    /** Lists, quoted local parts, control characters and local parts beyond ASCII are not. */
    public static boolean isMailable(String address) {
        if (address == null) {
            return false;
        }
        String typed = address.strip();
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LOCAL_LIMIT || typed.length() > LIMIT) {
            return false;
        }
        return LOCAL.matcher(typed.substring(0, at)).matches()
                && isDomain(typed.substring(at + 1))
                && onTheWire(typed).length() <= LIMIT
                && parses(typed);
    }

    /** The address with its domain in the ASCII form that the wire knows. */
    public static String onTheWire(String address) {
        String typed = address.strip();
        int at = typed.lastIndexOf('@');
        return typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1));
    }

    private static boolean isDomain(String domain) {
        try {
            return DOMAIN.matcher(IDN.toASCII(domain)).matches();
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    private static boolean parses(String address) {
        try {
            new InternetAddress(onTheWire(address), true);
            return true;
        } catch (AddressException malformed) {
            return false;
        }
    }
}
