package petitions.signature;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A postcode of the United Kingdom, without blanks. */
final class Postcode {

    /** Where people have one. */
    static final String COUNTRY = "GB";

    private static final int INWARD = 3;

    /** Source: the forms that Royal Mail gives out, and GIR 0AA. */
    private static final Pattern FORM = Pattern.compile("(GIR|[A-Z]{1,2}[0-9][0-9A-Z]?)[0-9][ABD-HJLNP-UW-Z]{2}");

    private Postcode() {}

    /** Never null: whoever lives in the United Kingdom has one. */
    static String normal(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
    }

    /** As people write it: {@code SW1A 1AA}. */
    static String written(String postcode) {
        int outward = postcode.length() - INWARD;
        return postcode.substring(0, outward) + " " + postcode.substring(outward);
    }

    static boolean is(String postcode) {
        return FORM.matcher(postcode).matches();
    }

    /** What a table may know it by: the whole, its sector, its district. */
    static List<String> knownAs(String postcode) {
        int outward = postcode.length() - INWARD;
        return List.of(postcode, postcode.substring(0, outward + 1), postcode.substring(0, outward));
    }
}
