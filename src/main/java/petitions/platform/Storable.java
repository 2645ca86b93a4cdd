package petitions.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import petitions.platform.text.OneLine;

/**
 * Text that we keep: without halves of characters, control characters other than tabs and line ends, and marks that show
 * what follows in another order than it is written. No keyboard types any of them.
 */
public final class Storable {

    /** For whoever pasted what is not. */
    public static final String REFUSAL =
            "The text has an invisible character that cannot be kept; please paste it as plain text.";

    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{IsNoncharacter_Code_Point}");

    private static final int WORDS_BEFORE = 40;

    private Storable() {}

    public static boolean is(String text) {
        return !UNWANTED.matcher(text).find() && UTF_8.newEncoder().canEncode(text);
    }

    /** {@code text} without what is not kept. */
    public static String without(String text) {
        return UNWANTED.matcher(text).replaceAll("");
    }

    /** Why {@code text} is not kept, with the words after which to look for what nobody can see. */
    public static String refusal(String text) {
        var unwanted = UNWANTED.matcher(text);
        var before = unwanted.find() ? OneLine.of(text.substring(0, unwanted.start())) : "";
        if (before.isEmpty()) {
            return REFUSAL;
        }
        int start = before.offsetByCodePoints(
                before.length(), -Math.min(WORDS_BEFORE, before.codePointCount(0, before.length())));
        return "After “%s” there is an invisible character that cannot be kept; please delete it or type it anew."
                .formatted(before.substring(start).strip());
    }
}
