package petitions.process.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.petition.Petition;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Rules;

/** Takes a petition off the site. */
@Component
class TakePetitionDownForm implements StaffForm<TakePetitionDownForm.Values> {

    record Values(List<Long> petitions, String reason) {}

    private final Petitions petitions;

    TakePetitionDownForm(Petitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public String name() {
        return "takePetitionDown";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Take a petition down",
                        "The petition leaves the site, its tasks end, and nobody is mailed about it while it is away.")
                .fields(
                        PetitionChoice.field("Look it up by its number or by words of its title."),
                        Field.of(
                                        Field.Type.TEXTAREA,
                                        "reason",
                                        "Why is it taken down?",
                                        "Kept in the petition's record.")
                                .limit(Petitions.REASON_LIMIT));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(List.of(), null);
    }

    @Override
    public String businessKey(Values values) {
        return PetitionChoice.of(values.petitions()).toString();
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        new Rules()
                .also(() -> PetitionChoice.of(values.petitions()))
                .also(() -> petitions.checkTakeDown(values.reason()))
                .verify();
        Petition petition = petitions.require(PetitionChoice.of(values.petitions()));
        petitions.takeDown(petition.id(), values.reason(), by);
        return StartVariables.of(petition);
    }
}
