package petitions.process.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.parliament.DebateOutcome;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.platform.Actor;

/** That a debate was held, and where to watch and read it. */
@Component
class RecordOutcomeForm implements StaffForm<RecordOutcomeForm.Values> {

    record Values(
            LocalDate debatedOn,
            String videoUrl,
            String transcriptUrl,
            String debatePackUrl,
            String debateSummaryUrl,
            String publicEngagementUrl,
            String subject,
            String body) {

        DebateOutcome outcome() {
            return new DebateOutcome(
                    debatedOn, videoUrl, transcriptUrl, debatePackUrl, debateSummaryUrl, publicEngagementUrl);
        }

        NoticeText text() {
            return new NoticeText(subject, body);
        }
    }

    private final Debates debates;
    private final DebatePreviews previews;
    private final Panels panels;

    RecordOutcomeForm(Debates debates, DebatePreviews previews, Panels panels) {
        this.debates = debates;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "recordOutcome";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var debate = debates.require(subject.debate());
        return FormView.titled(
                        "Record the outcome",
                        "Once the debate has been held, say where people can watch and read it. A colleague approves"
                                + " the mail before it goes out.")
                .petitions(panels.petitions(debate.petitions()))
                .facts(FormView.Fact.of("Debate", debate.date().words()))
                .withPreview()
                .fields(
                        Field.of(Field.Type.DATE, "debatedOn", "Held on", null)
                                .between(debate.date().on(), panels.today()),
                        link("videoUrl", "Video"),
                        link("transcriptUrl", "Transcript"),
                        link("debatePackUrl", "Debate pack"),
                        link("debateSummaryUrl", "Summary"),
                        link("publicEngagementUrl", "Public engagement"),
                        NoticeFields.subject(Notice.Kind.DEBATE_HELD),
                        NoticeFields.body("What was said, in a few sentences. The links are added by the mail itself.")
                                .optional());
    }

    private static Field link(String name, String label) {
        return Field.of(Field.Type.URL, name, label, "Begins with https://").optional();
    }

    @Override
    public Values prefilled(FormSubject subject) {
        var debate = debates.require(subject.debate());
        return new Values(debate.date().on(), null, null, null, null, null, "Parliament debated your petition", null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        var notice = debates.recordOutcome(subject.debate(), values.outcome(), values.text(), by);
        return DebateVariables.of(notice, debates.require(subject.debate()));
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        return previews.ofOutcome(debates.require(subject.debate()), values.outcome(), values.text());
    }
}
