package petitions.publicsite;

import java.util.List;
import petitions.platform.Refused.Problem;

/** What is wrong with a form that somebody sent. */
public record WrongFields(List<Problem> all) {

    static final WrongFields NONE = new WrongFields(List.of());

    public WrongFields {
        all = List.copyOf(all);
    }

    public boolean any() {
        return !all.isEmpty();
    }

    /** What is wrong with one field; empty if nothing is. */
    public String of(String field) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }
}
