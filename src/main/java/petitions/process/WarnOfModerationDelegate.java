package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;

/** Reminds staff of a petition while it can still be decided in time. */
@Component
class WarnOfModerationDelegate implements JavaDelegate {

    private final AdmissionCorrespondence correspondence;

    WarnOfModerationDelegate(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.warnOfModeration(Subject.petition(execution));
    }
}
