package petitions.process.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.parliament.CommitteeMeetings;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.parliament.Responses;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.process.Variables;

/** What the Committee makes of a petition that may be debated. */
@Component
class DecideDebateForm implements StaffForm<DecideDebateForm.Values> {

    record Values(String decision, LocalDate reconsiderOn, String subject, String body, String note) {

        NoticeText text() {
            return new NoticeText(subject, body);
        }
    }

    private static final String SCHEDULE = "schedule";
    private static final String DECLINE = "decline";
    private static final String DEFER = "defer";
    private static final String AWAIT_RESPONSE = "awaitResponse";

    private final Debates debates;
    private final CommitteeMeetings meetings;
    private final DebatePreviews previews;
    private final Panels panels;

    DecideDebateForm(Debates debates, CommitteeMeetings meetings, DebatePreviews previews, Panels panels) {
        this.debates = debates;
        this.meetings = meetings;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "decideDebate";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var debate = debates.require(subject.debate());
        var documents = new ArrayList<FormView.Document>();
        debate.petitions().forEach(petition -> documents.addAll(panels.responses(petition)));
        var fields = new ArrayList<Field>();
        fields.add(decision());
        fields.add(Field.of(
                        Field.Type.DATE,
                        "reconsiderOn",
                        "Look at it again on",
                        "The task comes back to the Committee on this day at the latest.")
                .between(panels.today().plusDays(1), Rules.latest(panels.today()))
                .showWhen("decision", DEFER, AWAIT_RESPONSE));
        NoticeFields.all(
                        Notice.Kind.DEBATE_DECLINED,
                        "Give the Committee's reasons: everyone who signed will read them.")
                .stream()
                .map(field -> field.showWhen("decision", DECLINE))
                .forEach(fields::add);
        fields.add(Field.of(Field.Type.TEXTAREA, "note", "Note for the record", "Staff only.")
                .optional()
                .limit(Responses.REASON_LIMIT)
                .showWhen("decision", SCHEDULE, DEFER, AWAIT_RESPONSE));
        return FormView.titled("Decide on a debate", "Record what the Committee decided at its meeting.")
                .petitions(panels.petitions(debate.petitions()))
                .documents(documents)
                .withPreview()
                .fields(fields.toArray(Field[]::new));
    }

    private static Field decision() {
        return Field.choice(
                "decision",
                "What did the Committee decide?",
                null,
                new Field.Option(SCHEDULE, "Schedule a debate", "The date and the place follow in the next task."),
                new Field.Option(
                        DECLINE, "No debate", "Everyone who signed is told why, after a colleague's approval."),
                new Field.Option(DEFER, "Decide later", "Nobody is mailed."),
                new Field.Option(AWAIT_RESPONSE, "Wait for the government's response", "Nobody is mailed."));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null, meetings.next().meetsOn(), null, null, null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        new Rules()
                .must(
                        Set.of(SCHEDULE, DECLINE, DEFER, AWAIT_RESPONSE).contains(decision(values)),
                        "decision",
                        "Choose what the Committee decided.")
                .verify();
        var debate = subject.debate();
        return switch (values.decision()) {
            case SCHEDULE -> {
                debates.agree(debate, values.note(), by);
                yield Map.of(Variables.DEBATE_DECISION, SCHEDULE);
            }
            case DEFER, AWAIT_RESPONSE -> {
                boolean awaiting = AWAIT_RESPONSE.equals(values.decision());
                debates.defer(debate, values.reconsiderOn(), awaiting, values.note(), by);
                yield Map.of(Variables.DEBATE_DECISION, values.decision());
            }
            default -> {
                var notice = debates.decline(debate, values.text(), by);
                yield Map.of(Variables.DEBATE_DECISION, DECLINE, Variables.NOTICE_ID, notice.toString());
            }
        };
    }

    private static String decision(Values values) {
        return values.decision() == null ? "" : values.decision();
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        if (!DECLINE.equals(values.decision())) {
            return List.of();
        }
        return previews.ofDecline(debates.require(subject.debate()), values.text());
    }
}
