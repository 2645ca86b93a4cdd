package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.parliament.Debates;

/** Puts the petition before the Committee, in the debate that it is in or in a new one. */
@Component
class ProposeDebateDelegate implements JavaDelegate {

    private final Debates debates;

    ProposeDebateDelegate(Debates debates) {
        this.debates = debates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        debates.propose(Subject.petition(execution));
    }
}
