package petitions.mailing.content;

import jakarta.mail.Address;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import petitions.mailing.Headers;
import petitions.mailing.content.CannotBeWritten.Reason;
import petitions.platform.text.OneLine;

/** One mailbox, as the wire knows it, and the name beside it. */
record Addressee(String name, String address, boolean needsUtf8) {

    /** Octets of a mailbox, and of its local part. Source: RFC 5321, 4.5.3.1. */
    private static final int LIMIT = 254;

    private static final int LOCAL_LIMIT = 64;

    /** Source: RFC 5322, 3.2.3. */
    private static final String SPECIAL = "()<>[]:;@\\,\"";

    /** Characters of a name that need no folding. */
    private static final int PLAIN_LIMIT = 60;

    /** @throws CannotBeWritten if {@code typed} is anything but one mailbox: a list would reach several people */
    static Addressee of(String name, String typed) {
        if (name == null) {
            throw new CannotBeWritten(Reason.NAME);
        }
        if (typed == null) {
            throw new CannotBeWritten(Reason.ADDRESS);
        }
        int at = typed.lastIndexOf('@');
        var address = typed.substring(0, at + 1) + asciiDomain(typed.substring(at + 1));
        if (!isUnquoted(address, at) || octets(address.substring(0, at)) > LOCAL_LIMIT || octets(address) > LIMIT) {
            throw new CannotBeWritten(Reason.ADDRESS);
        }
        parse(address);
        return new Addressee(OneLine.of(name), address, !isAscii(address));
    }

    /** The value of the header To, folded. */
    String header() {
        if (!isPlain(name)) {
            return EncodedWords.of(Headers.safe("To", name)) + "\r\n <" + address + ">";
        }
        var mailbox = new InternetAddress();
        mailbox.setAddress(address);
        try {
            mailbox.setPersonal(name.isEmpty() ? null : Headers.safe("To", name), StandardCharsets.US_ASCII.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return InternetAddress.toString(new Address[] {mailbox}, "To: ".length());
    }

    /** Whether it may stand in a header as it is: what looks encoded would be read as something else. */
    private static boolean isPlain(String name) {
        return name.length() <= PLAIN_LIMIT && isAscii(name) && !name.contains("=?");
    }

    private static void parse(String address) {
        InternetAddress mailbox;
        try {
            mailbox = new InternetAddress(address, true);
        } catch (AddressException malformed) {
            throw new CannotBeWritten(Reason.ADDRESS);
        }
        if (mailbox.isGroup() || !address.equals(mailbox.getAddress())) {
            throw new CannotBeWritten(Reason.ADDRESS);
        }
    }

    /** Quotes and brackets would let an address hold anything, and relays disagree about what ends them. */
    private static boolean isUnquoted(String address, int at) {
        for (int i = 0; i < address.length(); i = address.offsetByCodePoints(i, 1)) {
            int c = address.codePointAt(i);
            if (i != at && SPECIAL.indexOf(c) >= 0 || isInvisible(c)) {
                return false;
            }
        }
        return at > 0;
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String asciiDomain(String domain) {
        if (isAscii(domain)) {
            return domain;
        }
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notAName) {
            throw new CannotBeWritten(Reason.ADDRESS);
        }
    }

    private static int octets(String value) {
        return isAscii(value) ? value.length() : value.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Names and addresses stay out of logs. */
    @Override
    public String toString() {
        return "an addressee";
    }
}
