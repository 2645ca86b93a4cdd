package petitions.signature;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;
import petitions.platform.Rules;

/**
 * What signatures have in common that are thought to be nobody's. What is null or empty does not matter.
 *
 * @param emailDomain as somebody types it, with all below it
 * @param addressBlock one address, or a network such as {@code 192.0.2.0/24}
 * @param until not included
 * @param name in full, with {@code *} for any characters
 */
public record SignatureFilter(
        @Nullable PetitionId petition,
        String emailDomain,
        String addressBlock,
        @Nullable Instant from,
        @Nullable Instant until,
        String name) {

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern NETWORK =
            Pattern.compile("(?<address>\\d{1,3}(\\.\\d{1,3}){3}|(?=[^/]*:)[0-9a-fA-F:.]{2,45})(/(?<bits>\\d{1,3}))?");

    private static final int NAME_LIMIT = 100;

    public SignatureFilter {
        emailDomain = emailDomain.strip().toLowerCase(Locale.ROOT).replaceFirst("^.*@", "");
        addressBlock = addressBlock.strip();
        name = name.strip();
    }

    /** A span of time alone would take whole days of people. */
    void verify() {
        new Rules()
                .must(
                        petition != null || !emailDomain.isEmpty() || !addressBlock.isEmpty() || !name.isEmpty(),
                        "",
                        "Say what they have in common: a petition, an email domain, a block of addresses or a name.")
                .must(emailDomain.isEmpty() || isDomain(), "domain", "That is no domain, such as mail.example.")
                .must(
                        addressBlock.isEmpty() || isNetwork(),
                        "block",
                        "That is neither an address nor a network, such as 192.0.2.0/24.")
                .must(
                        from == null || until == null || from.isBefore(until),
                        "until",
                        "The end has to come after the beginning.")
                .limit("name", "The name", name, NAME_LIMIT)
                .must(
                        name.isEmpty() || !name.replaceAll("[*\\s]", "").isEmpty(),
                        "name",
                        "The name needs more than asterisks.")
                .verify();
    }

    private boolean isDomain() {
        try {
            return DOMAIN.matcher(canonicalDomain()).matches();
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }

    /** As canonical addresses have it; empty if it does not matter. */
    String canonicalDomain() {
        return emailDomain.isEmpty() ? "" : CanonicalEmail.domain(emailDomain);
    }

    private boolean isNetwork() {
        var network = NETWORK.matcher(addressBlock);
        if (!network.matches()) {
            return false;
        }
        try {
            int length = InetAddress.getByName(network.group("address")).getAddress().length * Byte.SIZE;
            return network.group("bits") == null || Integer.parseInt(network.group("bits")) <= length;
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    /** For {@code ilike}; null if it does not matter. */
    @Nullable
    String namePattern() {
        return name.isEmpty() ? null : name.replaceAll("([\\\\%_])", "\\\\$1").replace('*', '%');
    }

    /** The same filter, without those who come later. */
    public SignatureFilter before(Instant instant) {
        boolean sooner = until != null && until.isBefore(instant);
        return new SignatureFilter(petition, emailDomain, addressBlock, from, sooner ? until : instant, name);
    }

    /** Whom it is about stays out of logs. */
    @Override
    public String toString() {
        return "a filter of signatures";
    }
}
