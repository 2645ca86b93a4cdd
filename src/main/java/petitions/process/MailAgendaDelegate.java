package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.MeetingCorrespondence;

/** Sends the Committee what it is to decide, or the note that there is nothing. */
@Component
class MailAgendaDelegate implements JavaDelegate {

    private final MeetingCorrespondence correspondence;

    MailAgendaDelegate(MeetingCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.mailAgenda(Subject.meeting(execution));
    }
}
