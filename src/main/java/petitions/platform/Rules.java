package petitions.platform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import petitions.platform.Refused.Problem;
import petitions.platform.text.Markdown;
import petitions.platform.text.Visible;

/** Collects everything that is wrong with what somebody entered, so that they hear of it at once. */
public final class Rules {

    private static final int MOST_YEARS = 5;

    private final List<Problem> problems = new ArrayList<>();

    /** What the database cannot keep is refused too, here and by {@link #limit}. */
    public Rules require(String field, String label, Object value) {
        boolean given = value instanceof String text ? Visible.in(text) : value != null;
        return must(given, field, label + " is missing.")
                .storable(field, label, value instanceof String text ? text : null);
    }

    /**
     * @param limit in characters as people count them (code points)
     */
    public Rules limit(String field, String label, String text, int limit) {
        int length = characters(text);
        if (length > limit) {
            must(
                    false,
                    field,
                    "%s may have %s characters; it has %s.".formatted(label, Figures.of(limit), Figures.of(length)));
        }
        return storable(field, label, text);
    }

    /** For what is required, and shown as the Markdown that it is. */
    public Rules prose(String field, String label, String text, int limit) {
        require(field, label, text).limit(field, label, text, limit);
        if (!Visible.in(text) || characters(text) > limit) {
            return this;
        }
        return must(
                        Markdown.showsWords(text),
                        field,
                        label + " would show no words to whoever reads it; look at the preview.")
                .must(
                        !Markdown.isNestedTooDeeply(text),
                        field,
                        label + " has too many quotations or lists within one another; please write it flatter.");
    }

    /** For what staff enter, so that a slip of the pen is one: no year 20256, and nothing before anybody now at work. */
    public Rules near(String field, String label, LocalDate date, LocalDate today) {
        return must(
                        date == null || !date.isAfter(latest(today)),
                        field,
                        "%s is more than %s years ahead.".formatted(label, MOST_YEARS))
                .must(
                        date == null || !date.isBefore(today.minusYears(MOST_YEARS)),
                        field,
                        "%s is more than %s years ago.".formatted(label, MOST_YEARS));
    }

    /** The last day that may be entered. */
    public static LocalDate latest(LocalDate today) {
        return today.plusYears(MOST_YEARS);
    }

    private static int characters(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
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

    /** Keeps what another check says, so that it is heard beside all else. */
    public Rules also(Runnable check) {
        try {
            check.run();
        } catch (Refused refused) {
            refused.problems().forEach(problem -> must(false, problem.field(), problem.message()));
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
