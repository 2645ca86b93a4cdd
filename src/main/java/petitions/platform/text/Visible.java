package petitions.platform.text;

import java.util.regex.Pattern;

/** Text that can be seen: blanks, format characters and fillers alone say nothing to anybody. */
public final class Visible {

    /** Letters, digits, punctuation and symbols, but for those that are drawn as a blank: Hangul fillers, empty Braille. */
    private static final Pattern SEEN =
            Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115F\\u1160\\u3164\\uFFA0\\u2800]]");

    private Visible() {}

    public static boolean in(String text) {
        return text != null && SEEN.matcher(text).find();
    }
}
