package petitions.process.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.GovernmentResponse;
import petitions.parliament.ResponseText;
import petitions.parliament.Responses;
import petitions.platform.Actor;
import petitions.platform.London;

/** What the department answered, word for word. */
@Component
class RecordResponseForm implements StaffForm<RecordResponseForm.Values> {

    record Values(LocalDate respondedOn, String summary, String details) {

        ResponseText text() {
            return new ResponseText(respondedOn, summary, details);
        }
    }

    private final Responses responses;
    private final Previews previews;
    private final Panels panels;

    RecordResponseForm(Responses responses, Previews previews, Panels panels) {
        this.responses = responses;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "recordResponse";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var response = responses.require(subject.petition());
        return FormView.titled(title(response), help(response))
                .petitions(panels.petition(subject.petition()))
                .facts(FormView.Fact.of("Department", response.department()), panels.due(response))
                .notes(notes(response))
                .documents(panels.responses(subject.petition()))
                .withPreview()
                .fields(fields(response));
    }

    String title(GovernmentResponse response) {
        return response.isRevision() ? "Record the revised response" : "Record the government's response";
    }

    String help(GovernmentResponse response) {
        return "Copy the response from %s. A colleague approves it before it is published and mailed."
                .formatted(response.department());
    }

    private static List<FormView.Note> notes(GovernmentResponse response) {
        return Optional.ofNullable(response.revisionReason())
                .map(reason -> new FormView.Note("Why the Committee asked for a revised response", reason))
                .stream()
                .toList();
    }

    private Field[] fields(GovernmentResponse response) {
        return new Field[] {
            Field.of(
                            Field.Type.DATE,
                            "respondedOn",
                            "Date of the response",
                            "The day on which the department answered.")
                    .between(London.date(response.requestedAt()), panels.today()),
            Field.of(Field.Type.TEXTAREA, "summary", "Summary", "One or two sentences that stand above the response.")
                    .limit(ResponseText.SUMMARY_LIMIT),
            Field.of(
                            Field.Type.MARKDOWN,
                            "details",
                            "Response in full",
                            "The department's own words. Leave an empty line between paragraphs.")
                    .limit(ResponseText.DETAILS_LIMIT)
        };
    }

    @Override
    public Values prefilled(FormSubject subject) {
        var response = responses.require(subject.petition());
        return response.text() == null
                ? new Values(panels.today(), null, null)
                : new Values(
                        response.text().respondedOn(),
                        response.text().summary(),
                        response.text().details());
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        responses.record(subject.petition(), values.text(), by);
        return Map.of();
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        var response = responses.require(subject.petition());
        responses.checkRecordable(response, values.text());
        return previews.response(response, values.text());
    }
}
