package petitions.process.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.platform.Actor;

/** When and where a debate will be, which petitions are in it, and what their signers are told. */
@Component
class ScheduleDebateForm implements StaffForm<SittingValues> {

    private final Debates debates;
    private final DebatePreviews previews;
    private final Panels panels;

    ScheduleDebateForm(Debates debates, DebatePreviews previews, Panels panels) {
        this.debates = debates;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "scheduleDebate";
    }

    @Override
    public Class<SittingValues> values() {
        return SittingValues.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var debate = debates.require(subject.debate());
        return FormView.titled(
                        "Schedule the debate",
                        "Give the debate its date and write to the people who signed. A colleague approves the mail"
                                + " before it goes out.")
                .petitions(panels.petitions(debate.petitions()))
                .withPreview()
                .fields(SittingValues.fields(panels.today()).toArray(Field[]::new));
    }

    @Override
    public SittingValues prefilled(FormSubject subject) {
        return SittingValues.usual(debates.require(subject.debate()));
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, SittingValues values, Actor by) {
        var notice = debates.schedule(subject.debate(), values.date(), values.petitionIds(), values.text(), by);
        return DebateVariables.of(notice, debates.require(subject.debate()));
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, SittingValues values) {
        return previews.ofSitting(debates.require(subject.debate()), Notice.Kind.DEBATE_SCHEDULED, values);
    }
}
