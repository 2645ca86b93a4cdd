package petitions.process.form;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.parliament.Responses;
import petitions.petition.DeadlineSettings;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.platform.text.Dates;
import petitions.process.Variables;

/** Whether the Committee is content with the response. */
@Component
class ReviewResponseForm implements StaffForm<ReviewResponseForm.Values> {

    record Values(String decision, String reason, LocalDate replyBy, String note) {}

    private static final String ACCEPT = "accept";
    private static final String REVISE = "revise";

    private final Responses responses;
    private final DeadlineSettings deadlines;
    private final Panels panels;

    ReviewResponseForm(Responses responses, DeadlineSettings deadlines, Panels panels) {
        this.responses = responses;
        this.deadlines = deadlines;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "reviewResponse";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var response = responses.require(subject.petition());
        return FormView.titled(
                        "Review the response",
                        "Record what the Committee decided about the government's response at its meeting.")
                .petitions(panels.petition(subject.petition()))
                .facts(
                        FormView.Fact.of("Department", response.department()),
                        FormView.Fact.of("Published on", Dates.date(response.publishedAt())))
                .documents(panels.responses(subject.petition()))
                .fields(
                        Field.choice(
                                "decision",
                                "What did the Committee decide?",
                                null,
                                new Field.Option(
                                        ACCEPT, "Note the response", "Nothing more is asked of the government."),
                                new Field.Option(
                                        REVISE,
                                        "Ask for a revised response",
                                        "The department is written to. The published response stays on the page.")),
                        Field.of(
                                        Field.Type.TEXTAREA,
                                        "reason",
                                        "Why is a revised response needed?",
                                        "The department, and later everyone who signed, will read this.")
                                .limit(Responses.REASON_LIMIT)
                                .showWhen("decision", REVISE),
                        Field.of(
                                        Field.Type.DATE,
                                        "replyBy",
                                        "Reply by",
                                        "The day by which the department should answer again.")
                                .between(panels.today().plusDays(1), Rules.latest(panels.today()))
                                .showWhen("decision", REVISE),
                        Field.of(Field.Type.TEXTAREA, "note", "Note for the record", "Staff only.")
                                .optional()
                                .limit(Responses.REASON_LIMIT)
                                .showWhen("decision", ACCEPT));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null, null, panels.today().plus(deadlines.revision()), null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        boolean revise = REVISE.equals(values.decision());
        new Rules()
                .must(revise || ACCEPT.equals(values.decision()), "decision", "Choose what the Committee decided.")
                .verify();
        if (revise) {
            responses.askForRevision(subject.petition(), values.reason(), values.replyBy(), by);
        } else {
            responses.accept(subject.petition(), values.note(), by);
        }
        return Map.of(Variables.REVISION_NEEDED, revise);
    }
}
