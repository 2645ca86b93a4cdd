package petitions.platform;

import java.util.ArrayList;
import java.util.List;
import petitions.platform.Refused.Problem;

/** Collects everything that is wrong with what somebody entered, so that they hear of it at once. */
public final class Rules {

    private final List<Problem> problems = new ArrayList<>();

    public Rules require(String field, String label, Object value) {
        return must(value != null && !(value instanceof String text && text.isBlank()), field, label + " is missing.");
    }

    /** @param limit in characters as people count them (code points) */
    public Rules limit(String field, String label, String text, int limit) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return must(length <= limit, field, "%s may have %,d characters; it has %,d.".formatted(label, limit, length));
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
