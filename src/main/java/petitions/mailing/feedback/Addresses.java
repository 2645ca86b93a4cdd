package petitions.mailing.feedback;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.mailing.ReturnAddresses;
import petitions.mailing.ReturnAddresses.Returned;

/** Finds return addresses in whatever headers hold. */
@Component
class Addresses {

    private static final Pattern BETWEEN = Pattern.compile("[\\s<>,;:\"'()\\[\\]]+");

    private final ReturnAddresses ours;

    Addresses(ReturnAddresses ours) {
        this.ours = ours;
    }

    /** The mail that one of them was made for by us, and by nobody else. */
    Optional<Returned> genuine(Collection<String> values) {
        return in(values).flatMap(address -> ours.read(address).stream()).findFirst();
    }

    /** Whether mail to any of them comes back to us, genuine or not. */
    boolean leadHere(Collection<String> values) {
        return in(values).anyMatch(ours::leadHere);
    }

    private static Stream<String> in(Collection<String> values) {
        return values.stream().flatMap(BETWEEN::splitAsStream).filter(word -> word.indexOf('@') > 0);
    }
}
