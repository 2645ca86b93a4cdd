package petitions.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text that PostgreSQL can keep: without NUL, and without half of a surrogate pair. No keyboard types either. */
public final class Storable {

    /** For whoever pasted what is not. */
    public static final String REFUSAL =
            "The text has an invisible character that cannot be kept; please paste it as plain text.";

    private Storable() {}

    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }
}
