package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Dissolution;
import petitions.petition.Dissolutions;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** There is a Parliament to petition again. */
@Component
class OpenParliamentForm extends PlainForm {

    private final Dissolutions dissolutions;

    OpenParliamentForm(Dissolutions dissolutions) {
        this.dissolutions = dissolutions;
    }

    @Override
    public String name() {
        return "openParliament";
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Open the new Parliament",
                        "Completing this task lets people start petitions again, and moderators publish them. Petitions"
                                + " that the dissolution closed stay closed.")
                .facts(dissolutions.current().map(OpenParliamentForm::facts).orElseGet(() -> new FormView.Fact[0]))
                .fields();
    }

    private static FormView.Fact[] facts(Dissolution dissolution) {
        return new FormView.Fact[] {FormView.Fact.of("Dissolved on", Dates.moment(dissolution.at()))};
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        dissolutions.openParliament(by);
        return Map.of();
    }
}
