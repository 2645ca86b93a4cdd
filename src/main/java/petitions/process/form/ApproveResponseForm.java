package petitions.process.form;

import java.util.List;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.Responses;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.text.Dates;
import petitions.signature.Signatures;

/** The second pair of eyes on a response. */
@Component
class ApproveResponseForm implements ApprovalForm {

    private final Responses responses;
    private final Signatures signatures;
    private final Previews previews;
    private final Panels panels;
    private final StaffNames names;

    ApproveResponseForm(
            Responses responses, Signatures signatures, Previews previews, Panels panels, StaffNames names) {
        this.responses = responses;
        this.signatures = signatures;
        this.previews = previews;
        this.panels = panels;
        this.names = names;
    }

    @Override
    public String name() {
        return "approveResponse";
    }

    @Override
    public FormView view(FormSubject subject) {
        var response = responses.require(subject.petition());
        int readers = signatures.countSubscribed(List.of(subject.petition()));
        return FormView.titled(
                        "Approve the response",
                        "Compare the text with what the department sent. Whoever wrote it down cannot approve it.")
                .petitions(panels.petition(subject.petition()))
                .facts(
                        FormView.Fact.of("Department", response.department()),
                        FormView.Fact.of("Given on", Dates.date(response.text().respondedOn())),
                        FormView.Fact.of("Written down by", names.of(response.writtenBy())),
                        FormView.Fact.of("Will be mailed to", "%s people".formatted(Figures.of(readers))))
                .documents(panels.responses(subject.petition()))
                .withPreview()
                .fields(Approval.fields(Responses.REASON_LIMIT));
    }

    @Override
    public void approve(FormSubject subject, Actor by) {
        responses.approve(subject.petition(), by);
    }

    @Override
    public void sendBack(FormSubject subject, String reason, Actor by) {
        responses.returnForCorrection(subject.petition(), reason, by);
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Approval approval) {
        var response = responses.require(subject.petition());
        return previews.response(response, response.text());
    }
}
