package petitions.signature;

import org.springframework.lang.Nullable;

/**
 * Where somebody lives who signs.
 *
 * @param country two letters, as ISO 3166-1 has them; null where nobody was asked
 * @param postcode without blanks; null outside the United Kingdom
 */
record Residence(@Nullable String country, @Nullable String postcode) {

    /** Where {@link #knownAs}, an array in SQL, lies: a row, if anywhere. */
    static final String PLACE = """
            select p.constituency, a.region_code as region from postcode_area p
            left join area a on a.kind = 'constituency' and a.code = p.constituency
            where p.postcode = any (%s) order by length(p.postcode) desc limit 1
            """;

    /** The beginning of a statement that finds {@code place} of the parameter {@code known}. */
    static final String WITH_PLACE = "with place as (%s)\n".formatted(PLACE.formatted(":known"));

    String[] knownAs() {
        return postcode == null ? new String[0] : Postcode.knownAs(postcode).toArray(String[]::new);
    }
}
