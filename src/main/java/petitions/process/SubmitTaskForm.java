package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import petitions.platform.Refused;

/** Does what a form decided, in the transaction that completes its task; a refusal keeps the task open. */
@Component("submitTaskForm")
class SubmitTaskForm implements TaskListener {

    private final ObjectProvider<Forms> forms;
    private final ObjectProvider<Submission> submission;
    private final ObjectProvider<CurrentStaff> staff;
    private final Drafts drafts;

    /** Providers: the engine is not there yet when its listeners are made. */
    SubmitTaskForm(
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
    public void notify(DelegateTask task) {
        var draft = drafts.find(StaffDesk.aboutTask(task.getId()))
                .orElseThrow(() -> new Refused("Fill in the form of this task first."));
        var form = forms.getObject().ofTask(task.getTaskDefinitionKey());
        var decided = submission
                .getObject()
                .submit(
                        form,
                        StaffDesk.subject(task),
                        draft.values(),
                        staff.getObject().require());
        task.setVariables(decided);
        drafts.markSubmitted(draft.id());
    }
}
