package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;

/** Tells the creator what should change, and where. */
@Component
class TellReturnedDelegate implements JavaDelegate {

    private final AdmissionCorrespondence correspondence;

    TellReturnedDelegate(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.tellReturned(Subject.petition(execution));
    }
}
