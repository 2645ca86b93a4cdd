package petitions.process.watch;

import java.util.regex.Pattern;
import org.springframework.lang.Nullable;
import petitions.platform.Refused;
import petitions.platform.text.OneLine;

/**
 * Why a step failed.
 *
 * @param kind the name of the exception at the bottom of it
 * @param why a sentence for staff. What others than our own rules say may name people, and is not repeated
 */
public record FailureCause(String kind, String why) {

    private static final String UNKNOWN = "unknown";
    private static final Pattern KIND = Pattern.compile("[\\w.$]+");

    /** @param line the first line of the innermost cause, as a stack trace has it; null if nothing was written down */
    public static FailureCause of(@Nullable String line) {
        if (line == null) {
            return unknown();
        }
        var parts = line.split(":", 2);
        var type = parts[0].strip();
        if (!KIND.matcher(type).matches()) {
            return unknown();
        }
        var kind = type.substring(type.lastIndexOf('.') + 1);
        return parts.length == 2 && isRefusal(type)
                ? new FailureCause(kind, OneLine.of(parts[1]))
                : new FailureCause(kind, "Something broke: %s. The log says more.".formatted(kind));
    }

    private static FailureCause unknown() {
        return new FailureCause(UNKNOWN, "Nothing is known of why; its retries may have been taken away by hand.");
    }

    private static boolean isRefusal(String type) {
        try {
            return Refused.class.isAssignableFrom(Class.forName(type, false, Refused.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError ofAnEarlierRelease) {
            return false;
        }
    }
}
