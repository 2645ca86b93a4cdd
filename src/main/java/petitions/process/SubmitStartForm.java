package petitions.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import petitions.platform.Refused;
import petitions.process.form.FormSubject;

/** Does what a start form decided, in the transaction that starts the instance; a refusal starts nothing. */
@Component("submitStartForm")
class SubmitStartForm implements ExecutionListener {

    private final ObjectProvider<Forms> forms;
    private final ObjectProvider<Submission> submission;
    private final ObjectProvider<CurrentStaff> staff;
    private final Drafts drafts;

    /** Providers: the engine is not there yet when its listeners are made. */
    SubmitStartForm(
            ObjectProvider<Forms> forms,
            ObjectProvider<Submission> submission,
            ObjectProvider<CurrentStaff> staff,
            Drafts drafts) {
        this.forms = forms;
        this.submission = submission;
        this.staff = staff;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var by = staff.getObject().require();
        var draft = Optional.ofNullable((String) execution.getVariable(Variables.DRAFT))
                .map(UUID::fromString)
                .flatMap(drafts::find)
                .filter(mine -> mine.by().equals(by.name()))
                .orElseThrow(() -> new Refused("Fill in the form first."));
        var form = forms.getObject()
                .starting(execution
                        .getBpmnModelElementInstance()
                        .getParentElement()
                        .getAttributeValue("id"));
        execution.setVariables(submission.getObject().submit(form, FormSubject.NONE, draft.values(), by));
        drafts.markSubmitted(draft.id());
    }
}
