package petitions.process.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.process.Variables;

/** A new date for a postponed debate, or the decision that it will not be held after all. */
@Component
class RescheduleDebateForm implements StaffForm<RescheduleDebateForm.Values> {

    record Values(
            String decision,
            LocalDate debateOn,
            LocalTime debateAt,
            String timeNote,
            String venue,
            String leadMember,
            List<Long> petitions,
            String subject,
            String body) {

        SittingValues sitting() {
            return new SittingValues(debateOn, debateAt, timeNote, venue, leadMember, petitions, subject, body);
        }

        boolean hasNewDate() {
            return NEW_DATE.equals(decision);
        }
    }

    private static final String NEW_DATE = "newDate";
    private static final String NO_DEBATE = "noDebate";

    private final Debates debates;
    private final DebatePreviews previews;
    private final Panels panels;

    RescheduleDebateForm(Debates debates, DebatePreviews previews, Panels panels) {
        this.debates = debates;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "rescheduleDebate";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var debate = debates.require(subject.debate());
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                "decision",
                "What was decided?",
                null,
                new Field.Option(NEW_DATE, "The debate has a new date", "Everyone who signed is told."),
                new Field.Option(NO_DEBATE, "It will not be held", "Everyone who signed is told why.")));
        SittingValues.fieldsWhen("decision", NEW_DATE, panels.today()).stream()
                .map(field -> field.name().equals("subject") ? NoticeFields.subjectUnlessDeclined() : field)
                .forEach(fields::add);
        return FormView.titled(
                        "Reschedule the debate",
                        "The debate was postponed. Record what happens to it now; a colleague approves the mail before"
                                + " it goes out.")
                .petitions(panels.petitions(debate.petitions()))
                .withPreview()
                .fields(fields.toArray(Field[]::new));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        var usual = SittingValues.usual(debates.require(subject.debate()));
        return new Values(NEW_DATE, null, usual.debateAt(), null, usual.venue(), null, usual.petitions(), null, null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        new Rules()
                .must(
                        values.hasNewDate() || NO_DEBATE.equals(values.decision()),
                        "decision",
                        "Choose what was decided.")
                .verify();
        var sitting = values.sitting();
        var notice = values.hasNewDate()
                ? debates.reschedule(subject.debate(), sitting.date(), sitting.petitionIds(), sitting.text(), by)
                : debates.decline(subject.debate(), sitting.text(), by);
        var variables = DebateVariables.of(notice, debates.require(subject.debate()));
        variables.put(Variables.NEW_DATE_GIVEN, values.hasNewDate());
        return variables;
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        var debate = debates.require(subject.debate());
        return values.hasNewDate()
                ? previews.ofSitting(debate, Notice.Kind.DEBATE_RESCHEDULED, values.sitting())
                : previews.ofDecline(debate, values.sitting().text());
    }
}
