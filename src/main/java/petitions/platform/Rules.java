package petitions.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import petitions.platform.Refused.Problem;

/** Collects everything that is wrong with what somebody entered, so that they hear of it at once. */
public final class Rules {

    private final List<Problem> problems = new ArrayList<>();

    public Rules require(String field, String label, Object value) {
        return must(value != null && !(value instanceof String text && text.isBlank()), field, label + " is missing.");
    }

    /**
     * What the database cannot keep is refused too.
     *
     * @param limit in characters as people count them (code points)
     */
    public Rules limit(String field, String label, String text, int limit) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return must(
                        length <= limit,
                        field,
                        "%s may have %s characters; it has %s.".formatted(label, Figures.of(limit), Figures.of(length)))
                .must(text == null || isStorable(text), field, label + " holds a character that cannot be kept.");
    }

    /** PostgreSQL has no NUL in a text, and no half of a surrogate pair. */
    private static boolean isStorable(String text) {
        return text.indexOf('\0') < 0 && UTF_8.newEncoder().canEncode(text);
    }

    public Rules must(boolean holds, String field, String message) {
        if (!holds) {
            problems.add(new Problem(field, message));
        }
        return this;
    }

    /** @throws Refused with all that was found, if anything was */
    public void verify() {
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
    }
}
