package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;

/** Tells the creator that moderators look at the petition. */
@Component
class TellSupportersReachedDelegate implements JavaDelegate {

    private final AdmissionCorrespondence correspondence;

    TellSupportersReachedDelegate(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.tellSupportersReached(Subject.petition(execution));
    }
}
