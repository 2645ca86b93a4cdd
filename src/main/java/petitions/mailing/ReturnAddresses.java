package petitions.mailing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a mail comes back to if it cannot be delivered: an address of its own for each mail (variable envelope return
 * path), sealed, so that a bounce that we did not cause convinces nobody.
 */
@Component
public class ReturnAddresses {

    /** The mail that came back. */
    public record Returned(MailingId mailing, long recipient) {}

    private static final Pattern DETAIL = Pattern.compile("(\\d{1,18})-(\\d{1,18})-([0-9a-f]{20})");

    private final Seal seal;
    private final String local;
    private final String domain;
    private final boolean ofTheirOwn;

    /** @param bounces such as {@code bounces@petitions.example}; what is put between the two parts follows a plus sign */
    ReturnAddresses(Seal seal, MailSettings settings, @Value("${petitions.mail.bounces:}") String bounces) {
        String address = bounces.isBlank() ? settings.from() : bounces;
        this.seal = seal;
        this.local = address.substring(0, address.lastIndexOf('@'));
        this.domain = address.substring(address.lastIndexOf('@') + 1);
        this.ofTheirOwn = !bounces.isBlank();
    }

    public String of(MailingId mailing, long recipient) {
        return local + '+' + mailing + '-' + recipient + '-' + seal.ofReturn(mailing, recipient) + '@' + domain;
    }

    /** The mail that {@code address} was made for; empty if we made it for none. */
    public Optional<Returned> read(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        int plus = lower.indexOf('+');
        int at = lower.lastIndexOf('@');
        if (plus < 0 || at < plus) {
            return Optional.empty();
        }
        var detail = DETAIL.matcher(lower.substring(plus + 1, at));
        if (!detail.matches()) {
            return Optional.empty();
        }
        var mail = new Returned(new MailingId(Long.parseLong(detail.group(1))), Long.parseLong(detail.group(2)));
        var genuine = seal.ofReturn(mail.mailing(), mail.recipient()).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(genuine, detail.group(3).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(mail)
                : Optional.empty();
    }

    /** Whether mail to {@code address} comes back to us, whoever made it up. */
    public boolean leadHere(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        var behind = '@' + domain.toLowerCase(Locale.ROOT);
        var before = local.toLowerCase(Locale.ROOT);
        return lower.endsWith(behind) && (lower.equals(before + behind) || lower.startsWith(before + '+'));
    }

    /** Whether {@code address} is the one that all of them are made of, and that is none that people write to. */
    public boolean isTheirStem(String address) {
        return ofTheirOwn && address.equalsIgnoreCase(local + '@' + domain);
    }
}
