package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Dissolution;
import petitions.petition.Dissolutions;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** Parliament is not dissolved after all, or at another instant. */
@Component
class WithdrawDissolutionForm extends PlainForm {

    private final Dissolutions dissolutions;

    WithdrawDissolutionForm(Dissolutions dissolutions) {
        this.dissolutions = dissolutions;
    }

    @Override
    public String name() {
        return "withdrawDissolution";
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Withdraw the dissolution",
                        "For a dissolution that does not come, or not at this instant. Completing this task gives every"
                                + " petition back the closing that it was promised; a dissolution at another instant can be"
                                + " announced then. At the instant this task disappears.")
                .facts(dissolutions.toCome().map(WithdrawDissolutionForm::facts).orElseGet(() -> new FormView.Fact[0]))
                .fields();
    }

    private static FormView.Fact[] facts(Dissolution dissolution) {
        return new FormView.Fact[] {FormView.Fact.of("Parliament is dissolved on", Dates.moment(dissolution.at()))};
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        dissolutions.withdraw(by);
        return Map.of();
    }
}
