package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.petition.Admissions;
import petitions.platform.Actor;

/** Ends some of what was on its way to being published. Each petition's own process tells its creator. */
@Component
class StopAdmissionsDelegate implements JavaDelegate {

    /** A second's work, as a job has a minute. Our choice. */
    static final int AT_A_TIME = 50;

    private final Admissions admissions;

    StopAdmissionsDelegate(Admissions admissions) {
        this.admissions = admissions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.ADMISSIONS_LEFT, admissions.stop(AT_A_TIME, Actor.SYSTEM));
    }
}
