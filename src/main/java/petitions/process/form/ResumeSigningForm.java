package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Signing;
import petitions.platform.Actor;
import petitions.platform.text.Dates;

/** The end of a pause. */
@Component
class ResumeSigningForm extends PlainForm {

    private final Signing signing;
    private final StaffNames names;

    ResumeSigningForm(Signing signing, StaffNames names) {
        this.signing = signing;
        this.names = names;
    }

    @Override
    public String name() {
        return "resumeSigning";
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Resume signing",
                        "Completing this task lets people sign again. Every petition that was open stays open longer by"
                                + " the days on which nobody could sign.")
                .facts(signing.pause().map(this::facts).orElseGet(() -> new FormView.Fact[0]))
                .fields();
    }

    private FormView.Fact[] facts(Signing.Pause pause) {
        return new FormView.Fact[] {
            FormView.Fact.of("Paused since", Dates.moment(pause.since())),
            FormView.Fact.of("By", names.of(pause.by().name())),
            FormView.Fact.of("What the public reads", pause.reason())
        };
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        signing.resume(by);
        return Map.of();
    }
}
