package petitions.signature;

import org.springframework.lang.Nullable;

/**
 * Who says that they sign, as far as that tells people apart who share an address.
 *
 * @param country null of those who signed before it was asked for
 * @param postcode null outside the United Kingdom
 */
record Person(
        String name, @Nullable String country, @Nullable String postcode) {

    boolean isCalledLike(Person other) {
        return name.equalsIgnoreCase(other.name);
    }

    boolean isAtHomeOf(Person other) {
        return country != null
                && country.equals(other.country)
                && (other.postcode == null || other.postcode.equals(postcode));
    }

    boolean isLike(Person other) {
        return isCalledLike(other) && isAtHomeOf(other) && other.isAtHomeOf(this);
    }

    /** Who signed stays out of logs and messages. */
    @Override
    public String toString() {
        return "a person";
    }
}
