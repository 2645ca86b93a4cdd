package petitions.process.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import petitions.correspondence.MailPreview;
import petitions.correspondence.Previews;
import petitions.parliament.Notice;
import petitions.parliament.NoticeText;
import petitions.parliament.Notices;
import petitions.petition.Petitions;
import petitions.platform.Actor;
import petitions.platform.Rules;
import petitions.process.Variables;

/** Other business of Parliament that concerns a petition. */
@Component
class PublishRelatedActivityForm implements StaffForm<PublishRelatedActivityForm.Values> {

    record Values(List<Long> petitions, LocalDate occurredOn, String subject, String body) {

        NoticeText text() {
            return new NoticeText(subject, body);
        }
    }

    private final Notices notices;
    private final Petitions petitions;
    private final Previews previews;
    private final Panels panels;

    PublishRelatedActivityForm(Notices notices, Petitions petitions, Previews previews, Panels panels) {
        this.notices = notices;
        this.petitions = petitions;
        this.previews = previews;
        this.panels = panels;
    }

    @Override
    public String name() {
        return "publishRelatedActivity";
    }

    @Override
    public Class<Values> values() {
        return Values.class;
    }

    @Override
    public FormView view(FormSubject subject) {
        return FormView.titled(
                        "Publish related activity",
                        "Tell everyone who signed a petition about other business of Parliament that concerns it. A"
                                + " colleague approves the mail before it goes out.")
                .withPreview()
                .fields(
                        PetitionChoice.field("Look it up by its number or by words of its title."),
                        Field.of(Field.Type.DATE, "occurredOn", "When did it happen?", null)
                                .between(null, panels.today()),
                        NoticeFields.subject(Notice.Kind.RELATED_ACTIVITY),
                        NoticeFields.body("What happened, and what it means for the petition."));
    }

    @Override
    public Values prefilled(FormSubject subject) {
        return new Values(List.of(), panels.today(), null, null);
    }

    @Override
    public String businessKey(Values values) {
        return PetitionChoice.of(values.petitions()).toString();
    }

    @Override
    public Map<String, Object> submit(FormSubject subject, Values values, Actor by) {
        checkForAnyPetition(values);
        var petition = petitions.require(PetitionChoice.of(values.petitions()));
        var notice = notices.writeRelatedActivity(petition.id(), values.occurredOn(), values.text(), by);
        var variables = StartVariables.of(petition);
        variables.put(Variables.NOTICE_ID, notice.toString());
        return variables;
    }

    private void checkForAnyPetition(Values values) {
        new Rules()
                .also(() -> PetitionChoice.of(values.petitions()))
                .also(() -> notices.checkRelatedActivity(values.occurredOn(), values.text()))
                .verify();
    }

    @Override
    public List<MailPreview> preview(FormSubject subject, Values values) {
        checkForAnyPetition(values);
        var petition = PetitionChoice.of(values.petitions());
        notices.checkRelatedActivity(petition, values.occurredOn(), values.text());
        return previews.relatedActivity(petition, values.text());
    }
}
