package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;

/** Writes to the department that a response is wanted, and by when. */
@Component
class AskDepartmentDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    AskDepartmentDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.askDepartment(Subject.petition(execution));
    }
}
