package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.petition.Admissions;
import petitions.platform.Actor;

/** Ends what was on its way to being published. Each petition's own process tells its creator. */
@Component
class StopAdmissionsDelegate implements JavaDelegate {

    private final Admissions admissions;

    StopAdmissionsDelegate(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admissions.stopAll(Actor.SYSTEM);
    }
}
