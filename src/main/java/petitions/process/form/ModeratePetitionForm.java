package petitions.process.form;

import static petitions.petition.Moderation.Decision.FLAG;
import static petitions.petition.Moderation.Decision.RETURN;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Admissions;
import petitions.petition.DeadlineSettings;
import petitions.petition.Moderation;
import petitions.petition.ModerationSettings;
import petitions.petition.PetitionId;
import petitions.petition.PetitionWords;
import petitions.petition.Petitions;
import petitions.petition.RejectionCode;
import petitions.platform.Actor;
import petitions.platform.London;
import petitions.platform.Rules;
import petitions.platform.text.Dates;
import petitions.process.Variables;
import petitions.signature.Signatures;
import petitions.signature.Supporters;

/** Whether a petition is published. */
@Component
class ModeratePetitionForm implements StaffForm<ModeratePetitionForm.Values> {

    record Values(String decision, String code, String details, String reason, String note) {}

    private static final String DECISION = "decision";
    private static final String PUBLISH = "publish";
    private static final String REJECT = "reject";
    private static final String SEND_BACK = "return";
    private static final String HOLD = "hold";

    private final Petitions petitions;
    private final Admissions admissions;
    private final Supporters supporters;
    private final Signatures signatures;
    private final DeadlineSettings deadlines;
    private final ModerationSettings moderation;
    private final StaffNames names;
    private final Panels panels;

    ModeratePetitionForm(
            Petitions petitions,
            Admissions admissions,
            Supporters supporters,
            Signatures signatures,
            DeadlineSettings deadlines,
            ModerationSettings moderation,
            StaffNames names,
            Panels panels) {
        this.petitions = petitions;
        this.admissions = admissions;
        this.supporters = supporters;
        this.signatures = signatures;
        this.deadlines = deadlines;
        this.moderation = moderation;
        this.names = names;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "moderatePetition";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        var petition = subject.petition();
        return FormView.titled(
                        "Moderate the petition",
                        "Does it meet the standards for petitions? Its creator and the people who support it hear what you"
                                + " decide.")
                .petitions(panels.petition(petition))
                .facts(facts(petition))
                .notes(notes(petition))
                .fields(
                        decision(),
                        Field.of(
                                        Field.Type.SELECT,
                                        "code",
                                        "Why is it rejected?",
                                        "Those that are marked hide the petition: only its creator hears why.")
                                .options(codes())
                                .showWhen(DECISION, REJECT),
                        words("details", "Details", "The public, or of a hidden petition its creator, will read this.")
                                .optional()
                                .showWhen(DECISION, REJECT),
                        words("reason", "What should its creator change?", "The creator will read this.")
                                .showWhen(DECISION, SEND_BACK),
                        words("note", "What are you waiting for?", "Staff only.")
                                .showWhen(DECISION, HOLD));
    }

    private static Field decision() {
        return Field.choice(
                DECISION,
                "What do you decide?",
                null,
                new Field.Option(PUBLISH, "Publish it", "Everybody can sign it, for six months from now."),
                new Field.Option(REJECT, "Reject it", "It cannot be signed. Say why."),
                new Field.Option(
                        SEND_BACK,
                        "Return it to its creator",
                        "They can change its words. It comes back to this task."),
                new Field.Option(
                        HOLD, "Hold it", "It stays here, with a note. The day that it is due stays the same."));
    }

    private static Field words(String name, String label, String help) {
        return Field.of(Field.Type.TEXTAREA, name, label, help).limit(Admissions.WORDS_LIMIT);
    }

    private List<Field.Option> codes() {
        return moderation.rejectionCodes().stream()
                .map(code ->
                        new Field.Option(code.code(), code.hides() ? code.words() + " (hidden)" : code.words(), null))
                .toList();
    }

    private FormView.Fact[] facts(PetitionId petition) {
        var since = London.date(admissions.require(petition).moderationSince());
        var due = since.plus(deadlines.moderation());
        return new FormView.Fact[] {
            FormView.Fact.of(
                    "Started by", signatures.creatorsOf(List.of(petition)).getOrDefault(petition, "")),
            FormView.Fact.of(
                    "Started in",
                    petitions.require(petition).language().locale().getDisplayLanguage(Locale.UK)),
            FormView.Fact.of("Supporters", Integer.toString(supporters.count(petition))),
            FormView.Fact.of("With moderators since", Dates.date(since)),
            new FormView.Fact(
                    "Should be decided by", Dates.date(due), panels.today().isAfter(due) ? "overdue" : null)
        };
    }

    /** Why it is held, what its creator was asked to change, and what it said then. */
    private List<FormView.Note> notes(PetitionId petition) {
        var notes = new ArrayList<FormView.Note>();
        admissions.decisions(petition).stream()
                .filter(earlier -> earlier.decision() == FLAG || earlier.decision() == RETURN)
                .map(this::note)
                .forEach(notes::add);
        admissions.earlierWords(petition).stream()
                .map(ModeratePetitionForm::note)
                .forEach(notes::add);
        return notes;
    }

    private FormView.Note note(Moderation earlier) {
        return new FormView.Note(
                "%s on %s by %s"
                        .formatted(
                                earlier.decision() == FLAG ? "Held" : "Returned",
                                Dates.date(earlier.at()),
                                names.of(earlier.by().name())),
                earlier.words());
    }

    private static FormView.Note note(PetitionWords earlier) {
        return new FormView.Note(
                "What it said before it was corrected",
                String.join("\n\n", earlier.action(), earlier.background(), earlier.additionalDetails()));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null, null, null, null, null);
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        var petition = subject.petition();
        var decision = values.decision() == null ? "" : values.decision();
        switch (decision) {
            case PUBLISH -> admissions.approve(petition, by);
            case REJECT ->
                admissions.reject(petition, RejectionCode.of(values.code()).orElse(null), values.details(), by);
            case SEND_BACK -> admissions.returnToCreator(petition, values.reason(), by);
            case HOLD -> admissions.flag(petition, values.note(), by);
            default ->
                new Rules().must(false, DECISION, "Choose what you decide.").verify();
        }
        return Map.of(
                Variables.APPROVED, decision.equals(PUBLISH),
                Variables.REJECTED, decision.equals(REJECT),
                Variables.HELD, decision.equals(HOLD));
    }
}
