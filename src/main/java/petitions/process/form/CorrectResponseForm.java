package petitions.process.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.parliament.Responses;
import petitions.platform.Actor;

/** A response that a colleague returned: the same form, with what they said. */
@Component
class CorrectResponseForm implements StaffForm<RecordResponseForm.Values> {

    private final RecordResponseForm recording;
    private final Responses responses;
    private final StaffNames names;

    CorrectResponseForm(RecordResponseForm recording, Responses responses, StaffNames names) {
        this.recording = recording;
        this.responses = responses;
        this.names = names;
    }

    @Override
    public String name() {
        return "correctResponse";
    }

    @Override
    public Class<RecordResponseForm.Values> values() {
        return recording.values();
    }

    @Override
    public FormView view(FormSubject subject) {
        var response = responses.require(subject.petition());
        var view = recording.view(subject);
        return new FormView(
                "Correct the response",
                "A colleague returned the response. Correct it; it goes back to them.",
                view.petitions(),
                view.facts(),
                List.of(new FormView.Note("Returned by " + names.of(response.returnedBy()), response.returnedReason())),
                view.documents(),
                view.fields(),
                view.preview());
    }

    @Override
    public RecordResponseForm.Values prefilled(FormSubject subject) {
        return recording.prefilled(subject);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, RecordResponseForm.Values values, Actor by) {
        return recording.submit(subject, values, by);
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, RecordResponseForm.Values values) {
        return recording.preview(subject, values);
    }
}
