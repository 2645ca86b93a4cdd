package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.AdmissionCorrespondence;
import petitions.petition.Admissions;

/** Ends a petition for which nothing came that it waited for. A creator who never confirmed it hears nothing. */
@Component
class LapsePetitionDelegate implements JavaDelegate {

    private final Admissions admissions;
    private final AdmissionCorrespondence correspondence;

    LapsePetitionDelegate(Admissions admissions, AdmissionCorrespondence correspondence) {
        this.admissions = admissions;
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admissions.lapse(Subject.petition(execution));
        correspondence.tellLapsed(Subject.petition(execution));
    }
}
