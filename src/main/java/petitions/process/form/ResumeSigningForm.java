package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Signing;
import petitions.platform.Actor;

/** The end of a pause. */
@Component
class ResumeSigningForm implements StaffForm<ResumeSigningForm.Values> {

    record Values() {}

    private final Signing signing;

    ResumeSigningForm(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String name() {
        return "resumeSigning";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Resume signing",
                        "Completing this task lets people sign again. Every petition that was open stays open longer by"
                                + " the days on which nobody could sign.")
                .fields();
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values();
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        signing.resume(by);
        return Map.of();
    }
}
