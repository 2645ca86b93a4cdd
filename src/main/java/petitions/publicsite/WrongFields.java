package petitions.publicsite;

import java.util.List;
import petitions.platform.Refused.Problem;
import petitions.platform.words.Words;

/** What is wrong with a form that somebody sent. */
public record WrongFields(List<Problem> all) {

    static final WrongFields NONE = new WrongFields(List.of());

    public WrongFields {
        all = List.copyOf(all);
    }

    /** Rules speak English only. In another language it is said of each field what is needed there. */
    WrongFields in(Words words) {
        return new WrongFields(SigningForm.said(all, words));
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
