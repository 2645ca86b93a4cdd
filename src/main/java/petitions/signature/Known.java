package petitions.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a petition, and of an address there, when somebody signs.
 *
 * @param signed with this address, the first first; two at most
 */
record Known(boolean open, Instant closingAt, boolean paused, List<Entry> signed) {

    record Entry(long id, String name, String country, String postcode, boolean confirmed, boolean invalidated) {

        boolean isBy(NewSignature wanted) {
            return name.equalsIgnoreCase(wanted.name());
        }

        private boolean isAtHomeOf(NewSignature wanted) {
            return wanted.country().equals(country) && (postcode == null || postcode.equals(wanted.postcode()));
        }
    }

    boolean canBeSignedAt(Instant now) {
        return open && !paused && !now.isAfter(closingAt);
    }

    /** The first or the second with this address; none if there is no room for {@code wanted} beside those who signed. */
    Optional<Integer> placeOf(NewSignature wanted) {
        if (signed.isEmpty()) {
            return Optional.of(1);
        }
        var first = signed.get(0);
        boolean second = signed.size() == 1 && !first.invalidated() && !first.isBy(wanted) && first.isAtHomeOf(wanted);
        return second ? Optional.of(2) : Optional.empty();
    }

    /** Who is written to instead. */
    Entry instead(NewSignature wanted) {
        return signed.stream().filter(entry -> entry.isBy(wanted)).findFirst().orElse(signed.get(0));
    }
}
