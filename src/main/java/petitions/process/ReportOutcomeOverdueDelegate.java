package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;

/** Tells staff that signers still wait to hear what came of the debate. */
@Component
class ReportOutcomeOverdueDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    ReportOutcomeOverdueDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.reportOutcomeOverdue(Subject.debate(execution));
    }
}
