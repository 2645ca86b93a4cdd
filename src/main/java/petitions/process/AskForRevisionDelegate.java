package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;

/** Writes to the department that the Committee wants another answer, and why. */
@Component
class AskForRevisionDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    AskForRevisionDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.askDepartment(Subject.petition(execution));
    }
}
