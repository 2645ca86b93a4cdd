package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;

/** Sends the creator the link that they pass on to their supporters. */
@Component
class AskForSupportersDelegate implements JavaDelegate {

    private final AdmissionCorrespondence correspondence;

    AskForSupportersDelegate(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.askForSupporters(Subject.petition(execution));
    }
}
