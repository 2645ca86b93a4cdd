package petitions.platform;

import java.util.ArrayList;
import java.util.List;
import petitions.platform.Refused.Problem;

/** Collects everything that is wrong with what somebody entered, so that they hear of it at once. */
public final class Rules {

    private final List<Problem> problems = new ArrayList<>();

    /** What the database cannot keep is refused too, here and by {@link #limit}. */
    public Rules require(String field, String label, Object value) {
        return must(value != null && !(value instanceof String text && text.isBlank()), field, label + " is missing.")
                .storable(field, label, value instanceof String text ? text : null);
    }

    /**
     * @param limit in characters as people count them (code points)
     */
    public Rules limit(String field, String label, String text, int limit) {
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        return must(
                        length <= limit,
                        field,
                        "%s may have %s characters; it has %s.".formatted(label, Figures.of(limit), Figures.of(length)))
                .storable(field, label, text);
    }

    private Rules storable(String field, String label, String text) {
        return must(text == null || Storable.is(text), field, label + " holds a character that cannot be kept.");
    }

    public Rules must(boolean holds, String field, String message) {
        var problem = new Problem(field, message);
        if (!holds && !problems.contains(problem)) {
            problems.add(problem);
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
