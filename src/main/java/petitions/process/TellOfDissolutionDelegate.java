package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.DissolutionCorrespondence;

/** Orders one notice for everyone who signed a petition that has closed. */
@Component
class TellOfDissolutionDelegate implements JavaDelegate {

    private final DissolutionCorrespondence correspondence;

    TellOfDissolutionDelegate(DissolutionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.tellSigners((Long) execution.getVariable(Variables.DISSOLUTION_ID));
    }
}
