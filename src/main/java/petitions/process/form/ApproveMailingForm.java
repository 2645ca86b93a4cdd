package petitions.process.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.Notices;
import petitions.parliament.Responses;
import petitions.platform.Actor;
import petitions.platform.Figures;
import petitions.platform.text.Markdown;
import petitions.signature.Signatures;

/** The second pair of eyes on a notice, before anyone is mailed. */
@Component
class ApproveMailingForm implements StaffForm<Approval> {

    private final Notices notices;
    private final NoticePetitions concerned;
    private final Signatures signatures;
    private final Previews previews;
    private final Panels panels;

    ApproveMailingForm(
            Notices notices, NoticePetitions concerned, Signatures signatures, Previews previews, Panels panels) {
        this.notices = notices;
        this.concerned = concerned;
        this.signatures = signatures;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "approveMailing";
    }

    @Override
    public Class<Approval> values() {
        return Approval.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var notice = notices.require(subject.notice());
        var petitions = concerned.by(notice);
        return FormView.titled("Approve the mailing", "Read what people will get. Whoever wrote it cannot approve it.")
                .petitions(panels.petitions(petitions))
                .facts(
                        FormView.Fact.of("Written by", notice.writtenBy()),
                        FormView.Fact.of(
                                "Will be mailed to",
                                "%s people".formatted(Figures.of(signatures.countSubscribed(petitions)))))
                .documents(List.of(new FormView.Document(
                        "Notice, edition %d".formatted(notice.edition()),
                        notice.text().subject(),
                        Markdown.toHtml(notice.text().body()))))
                .withPreview()
                .fields(Approval.fields(Responses.REASON_LIMIT));
    }

    @Override
    public Approval prefilled(FormSubject subject) {
        return Approval.USUAL;
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Approval approval, Actor by) {
        if (approval.verified().isApproved()) {
            notices.approve(subject.notice(), by);
        } else {
            notices.returnForRevision(subject.notice(), approval.reason(), by);
        }
        return approval.asVariables();
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Approval approval) {
        var notice = notices.require(subject.notice());
        return previews.notice(notice, notice.text());
    }
}
