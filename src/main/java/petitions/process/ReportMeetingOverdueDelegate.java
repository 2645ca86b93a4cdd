package petitions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import petitions.correspondence.MeetingCorrespondence;

/** Reminds staff that a meeting is still to be recorded. */
@Component
class ReportMeetingOverdueDelegate implements JavaDelegate {

    private final MeetingCorrespondence correspondence;

    ReportMeetingOverdueDelegate(MeetingCorrespondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        correspondence.reportOverdue(Subject.meeting(execution));
    }
}
