package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;
import petitions.parliament.Responses;

/** Records that the deadline has passed, for everyone to see, and tells staff. The wait goes on. */
@Component
class MarkResponseOverdueDelegate implements JavaDelegate {

    private final Responses responses;
    private final Correspondence correspondence;

    MarkResponseOverdueDelegate(Responses responses, Correspondence correspondence) {
        this.responses = responses;
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.markOverdue(Subject.petition(execution));
        correspondence.reportResponseOverdue(Subject.petition(execution));
    }
}
