package petitions.publicsite;

import java.util.List;
import java.util.Locale;
import petitions.platform.Refused;
import petitions.platform.Refused.Problem;
import petitions.platform.words.Words;

/** What is wrong with a form that somebody sent. */
public record WrongFields(List<Problem> all) {

    static final WrongFields NONE = new WrongFields(List.of());

    public WrongFields {
        all = List.copyOf(all);
    }

    static WrongFields of(Refused refused, Words words) {
        return new WrongFields(said(refused, words));
    }

    /** Rules speak English only. In another language it is said of each field what is needed there. */
    static List<Problem> said(Refused refused, Words words) {
        return refused.problems().stream()
                .map(problem -> new Problem(
                        problem.field(),
                        words.sayIfKnown("signing-problem." + about(refused, problem))
                                .orElse(problem.message())))
                .distinct()
                .toList();
    }

    /** The field; of what is wrong with none, which rule it was. */
    private static String about(Refused refused, Problem problem) {
        return problem.field().isEmpty()
                ? refused.getClass()
                        .getSimpleName()
                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                : problem.field();
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
