package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.parliament.Responses;

/** Makes the approved response public; signers hear of it in the next step. */
@Component
class PublishResponseDelegate implements JavaDelegate {

    private final Responses responses;

    PublishResponseDelegate(Responses responses) {
        this.responses = responses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        responses.publish(Subject.petition(execution));
    }
}
