package petitions.publicsite;

import java.util.List;
import petitions.petition.PetitionId;
import petitions.platform.Refused.Problem;
import petitions.platform.text.Language;
import petitions.platform.words.Words;
import petitions.signature.NewSignature;

/**
 * What was typed into the form, and what is wrong with it.
 *
 * @param website a field that people do not see; whatever fills it in is a program
 */
public record SigningForm(
        String name,
        String email,
        String country,
        String postcode,
        boolean declaration,
        boolean updates,
        String website,
        List<Problem> problems) {

    static final SigningForm EMPTY = new SigningForm("", "", "GB", "", false, false, "", List.of());

    NewSignature of(PetitionId petition, Language language) {
        return new NewSignature(petition, name, email, country, postcode, declaration, updates, language);
    }

    SigningForm with(List<Problem> problems) {
        return new SigningForm(name, email, country, postcode, declaration, updates, website, problems);
    }

    /** Rules speak English only. In another language it is said of each field what is needed there. */
    SigningForm in(Words words) {
        return with(said(problems, words));
    }

    static List<Problem> said(List<Problem> problems, Words words) {
        return problems.stream()
                .map(problem -> new Problem(problem.field(), said(problem, words)))
                .distinct()
                .toList();
    }

    private static String said(Problem problem, Words words) {
        var field = problem.field().isEmpty() ? "form" : problem.field();
        return words.sayIfKnown("signing-problem." + field).orElse(problem.message());
    }

    /** What is wrong with one field; empty if nothing is. */
    public String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse("");
    }
}
