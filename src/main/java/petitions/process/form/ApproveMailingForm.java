package petitions.process.form;

import java.util.List;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.signature.Signatures;

/** The second pair of eyes on a notice, before anyone is mailed. */
@Component
class ApproveMailingForm implements ApprovalForm {

    private final Notices notices;
    private final NoticePetitions concerned;
    private final Signatures signatures;
    private final Previews previews;
    private final Panels panels;
    private final StaffNames names;

    ApproveMailingForm(
            Notices notices,
            NoticePetitions concerned,
            Signatures signatures,
            Previews previews,
            Panels panels,
            StaffNames names) {
        this.notices = notices;
        this.concerned = concerned;
        this.signatures = signatures;
        this.previews = previews;
        this.panels = panels;
        this.names = names;
    }

    @Override
    public String name() {
        return "approveMailing";
    }

    @Override
    public FormView view(FormSubject subject) {
        var notice = notices.require(subject.notice());
        var petitions = concerned.by(notice);
        return FormView.titled("Approve the mailing", "Read what people will get. Whoever wrote it cannot approve it.")
                .petitions(panels.petitions(petitions))
                .facts(
                        FormView.Fact.of("Written by", names.of(notice.writtenBy())),
                        FormView.Fact.of(
                                "Will be mailed to",
                                "%s people".formatted(Figures.of(signatures.countSubscribed(petitions)))))
                .notes(concerned.leftOut(notice))
                .documents(List.of(new FormView.Document(
                        "Notice, edition %s".formatted(notice.edition()),
                        notice.text().subject(),
                        notice.text().htmlBody())))
                .withPreview()
                .fields(Approval.fields(Responses.REASON_LIMIT));
    }

    @Override
    public void approve(FormSubject subject, Actor by) {
        notices.approve(subject.notice(), by);
    }

    @Override
    public void sendBack(FormSubject subject, String reason, Actor by) {
        notices.returnForRevision(subject.notice(), reason, by);
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Approval approval) {
        var notice = notices.require(subject.notice());
        return previews.notice(notice, notice.text());
    }
}
