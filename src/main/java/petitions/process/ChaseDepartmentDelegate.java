package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;
import petitions.parliament.Responses;

/** Counts and writes one reminder to the department. */
@Component
class ChaseDepartmentDelegate implements JavaDelegate {

    private final Responses responses;
    private final Correspondence correspondence;

    ChaseDepartmentDelegate(Responses responses, Correspondence correspondence) {
        this.responses = responses;
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.chase(Subject.petition(execution));
        correspondence.chaseDepartment(Subject.petition(execution));
    }
}
