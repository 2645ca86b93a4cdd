package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Signing;
import petitions.platform.Actor;

/** The beginning of a pause. */
@Component
class PauseSigningForm implements StaffForm<PauseSigningForm.Values> {

    record Values(String reason) {}

    private final Signing signing;

    PauseSigningForm(Signing signing) {
        this.signing = signing;
    }

    @Override
    public String name() {
        return "pauseSigning";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Pause signing",
                        "Nobody can sign any petition until somebody completes the task “Resume signing”. Open petitions"
                                + " gain the days.")
                .fields(Field.of(
                                Field.Type.TEXTAREA,
                                "reason",
                                "Why is signing paused?",
                                "The public will read this on every open petition.")
                        .limit(Signing.REASON_LIMIT));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null);
    }

    @Override
    public String businessKey(Values values) {
        return "signing";
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        signing.pause(values.reason(), by);
        return Map.of();
    }
}
