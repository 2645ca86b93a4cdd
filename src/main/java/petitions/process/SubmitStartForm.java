package petitions.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import petitions.platform.Refused;
import petitions.process.form.FormSubject;

/** Does what a start form decided, in the transaction that starts the instance; a refusal starts nothing. */
@Component("submitStartForm")
class SubmitStartForm implements ExecutionListener {

    private final Forms forms;
    private final Submission submission;
    private final CurrentStaff staff;
    private final Drafts drafts;

    SubmitStartForm(Forms forms, Submission submission, CurrentStaff staff, Drafts drafts) {
        this.forms = forms;
        this.submission = submission;
        this.staff = staff;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var by = staff.require();
        var draft = Optional.ofNullable((String) execution.getVariable(Variables.DRAFT))
                .map(UUID::fromString)
                .flatMap(drafts::find)
                .filter(mine -> mine.by().equals(by.name()))
                .orElseThrow(() -> new Refused("Fill in the form first."));
        var form = forms.starting(
                execution.getBpmnModelElementInstance().getParentElement().getAttributeValue("id"));
        execution.setVariables(submission.submit(form, FormSubject.NONE, draft.toSubmit(), by));
        if (!submission.businessKey(form, draft.toSubmit()).equals(execution.getProcessBusinessKey())) {
            throw new Refused("This process was to start for something else than its form says.");
        }
        drafts.markSubmitted(draft.id());
    }
}
