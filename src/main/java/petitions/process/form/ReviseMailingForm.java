package petitions.process.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.platform.Actor;

/** A notice that a colleague returned. */
@Component
class ReviseMailingForm implements StaffForm<ReviseMailingForm.Values> {

    record Values(String subject, String body) {

        NoticeText text() {
            return new NoticeText(subject, body);
        }
    }

    private final Notices notices;
    private final NoticePetitions concerned;
    private final Previews previews;
    private final Panels panels;
    private final StaffNames names;

    ReviseMailingForm(Notices notices, NoticePetitions concerned, Previews previews, Panels panels, StaffNames names) {
        this.notices = notices;
        this.concerned = concerned;
        this.previews = previews;
        this.panels = panels;
        this.names = names;
    }

    @Override
    public String name() {
        return "reviseMailing";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var notice = notices.require(subject.notice());
        return FormView.titled("Revise the mailing", "A colleague returned the text. Correct it; it goes back to them.")
                .petitions(panels.petitions(concerned.by(notice)))
                .notes(Stream.concat(
                                Stream.of(new FormView.Note(
                                        "Returned by " + names.of(notice.returnedBy()), notice.returnedReason())),
                                concerned.leftOut(notice).stream())
                        .toList())
                .withPreview()
                .fields(NoticeFields.all(notice.kind(), "What people should know.")
                        .toArray(Field[]::new));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        var text = notices.require(subject.notice()).text();
        return new Values(text.subject(), text.body());
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        notices.revise(subject.notice(), values.text(), by);
        return Map.of();
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        var notice = notices.require(subject.notice());
        notices.checkText(notice, values.text());
        return previews.notice(notice, values.text());
    }
}
