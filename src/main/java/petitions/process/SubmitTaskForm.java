package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import petitions.platform.Refused;

/** Does what a form decided, in the transaction that completes its task; a refusal keeps the task open. */
@Component("submitTaskForm")
class SubmitTaskForm implements TaskListener {

    private final Forms forms;
    private final Submission submission;
    private final CurrentStaff staff;
    private final Drafts drafts;

    SubmitTaskForm(Forms forms, Submission submission, CurrentStaff staff, Drafts drafts) {
        this.forms = forms;
        this.submission = submission;
        this.staff = staff;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        var draft = drafts.find(StaffDesk.aboutTask(task.getId()))
                .orElseThrow(() -> new Refused("Fill in the form of this task first."));
        var form = forms.ofTask(task.getTaskDefinitionKey());
        var decided = submission.submit(form, StaffDesk.subject(task), draft.toSubmit(), staff.require());
        task.getExecution().setVariables(decided);
        drafts.markSubmitted(draft.id());
    }
}
