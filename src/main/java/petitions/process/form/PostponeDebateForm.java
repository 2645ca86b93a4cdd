package petitions.process.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.parliament.Debate;
import petitions.parliament.DebateChecks;
import petitions.parliament.DebateDate;
import petitions.parliament.DebateId;
import petitions.parliament.Debates;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.parliament.Responses;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Rules;

/** Takes a debate off its date, with a new one or without. */
@Component
class PostponeDebateForm implements StaffForm<PostponeDebateForm.Values> {

    record Values(
            String debate,
            String change,
            LocalDate decidedOn,
            String reason,
            LocalDate debateOn,
            LocalTime debateAt,
            String timeNote,
            String venue,
            String leadMember,
            List<Long> petitions,
            String subject,
            String body) {

        boolean moves() {
            return MOVE.equals(change);
        }

        SittingValues sitting(Debate debate) {
            var added = new ArrayList<>(
                    debate.petitions().stream().map(PetitionId::number).toList());
            added.addAll(petitions == null ? List.of() : petitions);
            return new SittingValues(debateOn, debateAt, timeNote, venue, leadMember, added, subject, body);
        }

        DebateDate date() {
            return new DebateDate(debateOn, debateAt, timeNote, venue, leadMember);
        }

        NoticeText text() {
            return new NoticeText(subject, body);
        }
    }

    private static final String POSTPONE = "postpone";
    private static final String MOVE = "move";

    private final Debates debates;
    private final DebateChecks checks;
    private final DebatePreviews previews;
    private final Petitions petitions;
    private final Panels panels;

    PostponeDebateForm(
            Debates debates, DebateChecks checks, DebatePreviews previews, Petitions petitions, Panels panels) {
        this.debates = debates;
        this.checks = checks;
        this.petitions = petitions;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "postponeDebate";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var scheduled = debates.scheduled().stream()
                .map(debate -> new Field.Option(
                        debate.id().toString(), "%s: %s".formatted(debate.date().words(), titles(debate)), null))
                .toList();
        var fields = new ArrayList<Field>();
        fields.add(Field.of(
                        Field.Type.SELECT,
                        "debate",
                        "Debate",
                        scheduled.isEmpty() ? "No debate has a date at the moment." : "Those that have a date.")
                .options(scheduled));
        fields.add(Field.choice(
                "change",
                "What changes?",
                null,
                new Field.Option(
                        POSTPONE, "It is postponed, without a new date yet", "A task asks for the new date later."),
                new Field.Option(MOVE, "It is moved to another date or place", null)));
        fields.add(Field.of(Field.Type.DATE, "decidedOn", "Decided on", "The day on which this was decided.")
                .between(null, panels.today())
                .showWhen("change", POSTPONE));
        fields.add(Field.of(Field.Type.TEXTAREA, "reason", "Why?", "In a sentence; everyone who signed will read it.")
                .limit(Responses.REASON_LIMIT)
                .showWhen("change", POSTPONE));
        SittingValues.fieldsWhen("change", MOVE, panels.today()).stream()
                .map(field -> field.name().equals("petitions") ? field.optional() : field)
                .forEach(fields::add);
        return FormView.titled(
                        "Postpone or move a debate",
                        "The old date ends when you start this. A colleague approves the mail before it goes out.")
                .withPreview()
                .fields(fields.toArray(Field[]::new));
    }

    /** People know a debate by what it is about. */
    private String titles(Debate debate) {
        return debate.petitions().stream()
                .map(petitions::require)
                .map(petition -> "%s (%s)".formatted(petition.action(), petition.id()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(
                null,
                null,
                panels.today(),
                null,
                null,
                SittingValues.USUAL_TIME,
                null,
                SittingValues.USUAL_VENUE,
                null,
                List.of(),
                null,
                null);
    }

    @Override
    public String businessKey(Values values) {
        return debate(values).id().toString();
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        checkForAnyDebate(values);
        var debate = debate(values);
        var sitting = values.sitting(debate);
        var notice = values.moves()
                ? debates.move(debate.id(), sitting.date(), sitting.petitionIds(), values.text(), by)
                : debates.postpone(debate.id(), values.decidedOn(), values.reason(), values.text(), by);
        return DebateVariables.of(notice, debates.require(debate.id()));
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        checkForAnyDebate(values);
        var debate = debate(values);
        return values.moves()
                ? previews.ofSitting(debate, Notice.Kind.DEBATE_RESCHEDULED, values.sitting(debate))
                : previews.ofPostponement(debate, values.decidedOn(), values.reason(), values.text());
    }

    private void checkForAnyDebate(Values values) {
        boolean postpones = POSTPONE.equals(values.change());
        var rules = new Rules()
                .also(() -> debate(values))
                .must(values.moves() || postpones, "change", "Choose what changes.");
        if (values.moves()) {
            rules.also(() -> checks.sitting(values.date(), values.text()));
        } else if (postpones) {
            rules.also(() -> checks.postponement(values.decidedOn(), values.reason(), values.text()));
        }
        rules.verify();
    }

    private Debate debate(Values values) {
        new Rules().require("debate", "The debate", values.debate()).verify();
        return debates.require(DebateId.of(values.debate()));
    }
}
