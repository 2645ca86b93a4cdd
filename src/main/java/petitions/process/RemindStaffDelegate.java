package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;

/** Tells staff that the debate is near, while its details can still be put right. */
@Component
class RemindStaffDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    RemindStaffDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.remindOfDebate(Subject.debate(execution));
    }
}
