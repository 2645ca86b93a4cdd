package petitions.process.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Petition;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.platform.text.Dates;

/** Brings back a petition that was taken off the site. */
@Component
class RestorePetitionForm implements StaffForm<RestorePetitionForm.Values> {

    record Values(String petition, String reason) {}

    private final Petitions petitions;

    RestorePetitionForm(Petitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public String name() {
        return "restorePetition";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Restore a petition",
                        "The petition is on the site again. If it was open when it was taken down, it can be signed for"
                                + " another six months, or until Parliament is dissolved. Nobody is mailed about what happened before.")
                .fields(
                        Field.of(
                                        Field.Type.SELECT,
                                        "petition",
                                        "Petition",
                                        "Those that were taken down, the latest first.")
                                .options(petitions.takenDown().stream()
                                        .map(RestorePetitionForm::option)
                                        .toList()),
                        Field.of(
                                        Field.Type.TEXTAREA,
                                        "reason",
                                        "Why is it restored?",
                                        "Kept in the petition's record, which the public reads.")
                                .limit(Petitions.REASON_LIMIT));
    }

    private static Field.Option option(Petition petition) {
        return new Field.Option(
                petition.id().toString(),
                "%s · %s (taken down on %s)"
                        .formatted(petition.id(), petition.action(), Dates.date(petition.takenDownAt())),
                null);
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(null, null);
    }

    @Override
    public String businessKey(Values values) {
        return PetitionId.of(values.petition()).toString();
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        new Rules()
                .must(values.petition() != null && !values.petition().isBlank(), "petition", "Choose a petition.")
                .also(() -> petitions.checkTakeDown(values.reason()))
                .verify();
        var petition = petitions.require(PetitionId.of(values.petition()));
        petitions.restore(petition.id(), values.reason(), by);
        return StartVariables.of(petition);
    }
}
