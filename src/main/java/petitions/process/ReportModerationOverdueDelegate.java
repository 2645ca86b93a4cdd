package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;

/** Tells staff, and the creator who was told a day, that the day has passed. */
@Component
class ReportModerationOverdueDelegate implements JavaDelegate {

    private final AdmissionCorrespondence correspondence;

    ReportModerationOverdueDelegate(AdmissionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.reportModerationOverdue(Subject.petition(execution));
    }
}
