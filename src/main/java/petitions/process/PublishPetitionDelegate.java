package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.petition.Admissions;

/** Opens an approved petition for signatures, which starts its own process. */
@Component
class PublishPetitionDelegate implements JavaDelegate {

    private final Admissions admissions;

    PublishPetitionDelegate(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admissions.publish(Subject.petition(execution));
    }
}
