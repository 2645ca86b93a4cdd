package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;

/** Asks staff on the evening of the debate what came of it. */
@Component
class AskForOutcomeDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    AskForOutcomeDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.askForOutcome(Subject.debate(execution));
    }
}
