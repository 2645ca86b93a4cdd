package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.petition.Petitions;

/** Ends signing at the instant that was promised. */
@Component
class ClosePetitionDelegate implements JavaDelegate {

    private final Petitions petitions;

    ClosePetitionDelegate(Petitions petitions) {
        this.petitions = petitions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        petitions.close(Subject.petition(execution));
    }
}
