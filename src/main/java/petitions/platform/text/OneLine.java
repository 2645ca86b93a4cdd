package petitions.platform.text;

import java.util.regex.Pattern;

/** Text for a place that has one line, such as a subject or a name. */
public final class OneLine {

    /** Control characters, line and paragraph separators, and marks that turn the direction of what follows. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    private OneLine() {}

    /** {@code text} with single spaces where it had line breaks, control characters or runs of blanks. */
    public static String of(String text) {
        var printable = UNPRINTABLE.matcher(text).replaceAll(" ");
        return BLANKS.matcher(printable).replaceAll(" ").strip();
    }

    /** The same, cut after a whole word so that it has at most {@code limit} characters with its ellipsis. */
    public static String of(String text, int limit) {
        var line = of(text);
        if (line.codePointCount(0, line.length()) <= limit) {
            return line;
        }
        var start = line.substring(0, line.offsetByCodePoints(0, limit - 1));
        boolean betweenWords = line.charAt(start.length()) == ' ';
        int lastBlank = start.lastIndexOf(' ');
        var words = betweenWords || lastBlank <= 0 ? start : start.substring(0, lastBlank);
        return words.strip() + "…";
    }
}
