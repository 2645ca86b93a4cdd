package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.DissolutionCorrespondence;

/** Looks through some of the signatures for those who are to get the notice. */
@Component
class SettleReadersDelegate implements JavaDelegate {

    /** Seconds' work, as a job has a minute. Our choice. */
    private static final int SIGNATURES_AT_A_TIME = 20_000;

    private final DissolutionCorrespondence correspondence;

    SettleReadersDelegate(DissolutionCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dissolution = (Long) execution.getVariable(Variables.DISSOLUTION_ID);
        execution.setVariable(
                Variables.SIGNATURES_LEFT, correspondence.settleReaders(dissolution, SIGNATURES_AT_A_TIME));
    }
}
