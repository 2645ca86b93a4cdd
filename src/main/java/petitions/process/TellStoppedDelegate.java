package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;

/** Tells the creator that no petition is admitted any more. */
@Component
class TellStoppedDelegate implements JavaDelegate {

    private final AdmissionCorrespondence correspondence;

    TellStoppedDelegate(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.tellStopped(Subject.petition(execution));
    }
}
