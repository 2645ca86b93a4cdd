package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.MeetingCorrespondence;

/** Tells staff what the Committee decided, and why. */
@Component
class SendDecisionsDigestDelegate implements JavaDelegate {

    private final MeetingCorrespondence correspondence;

    SendDecisionsDigestDelegate(MeetingCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.sendDigest(Subject.meeting(execution));
    }
}
