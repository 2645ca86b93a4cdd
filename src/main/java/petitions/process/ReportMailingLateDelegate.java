package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.Correspondence;
import petitions.mailing.MailingId;

/** Tells staff that a mailing takes longer than it should. The mailing goes on. */
@Component
class ReportMailingLateDelegate implements JavaDelegate {

    private final Correspondence correspondence;

    ReportMailingLateDelegate(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var mailing = new MailingId(Long.parseLong((String) execution.getVariable(Variables.MAILING_ID)));
        correspondence.reportMailingLate(mailing, PetitionNumbers.first(execution));
    }
}
