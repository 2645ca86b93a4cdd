package petitions.process;

/** What {@code bpmn/committee-meeting.bpmn} calls its parts. */
final class CommitteeMeetingProcess {

    static final String KEY = "committeeMeeting";

    static final String AGENDA_CLOSED = "petitions.agendaClosed";
    static final String MEETING_CANCELLED = "petitions.meetingCancelled";

    static final String MAIL_AGENDA = "serviceTask_mailAgenda";
    static final String HOLD_MEETING = "userTask_holdMeeting";
    static final String REPORT_MEETING_OVERDUE = "serviceTask_reportMeetingOverdue";
    static final String SEND_DECISIONS_DIGEST = "serviceTask_sendDecisionsDigest";

    static final String EVENT_MEETING_OVERDUE = "event_meetingOverdue";
    static final String EVENT_MEETING_CANCELLED = "event_meetingCancelled";

    static final String END_NOTHING_TO_DECIDE = "endEvent_nothingToDecide";
    static final String END_MEETING_REPORTED_OVERDUE = "endEvent_meetingReportedOverdue";
    static final String END_DECISIONS_TOLD = "endEvent_decisionsTold";

    private CommitteeMeetingProcess() {}
}
