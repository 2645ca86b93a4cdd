package petitions.process;

/** What {@code bpmn/government-response.bpmn} calls its parts. {@code ProcessConstantsTests} keeps the two in step. */
final class GovernmentResponseProcess {

    static final String KEY = "governmentResponse";

    static final String REQUEST_RESPONSE = "userTask_requestResponse";
    static final String ASK_DEPARTMENT = "serviceTask_askDepartment";
    static final String RECORD_RESPONSE = "userTask_recordResponse";
    static final String MARK_RESPONSE_OVERDUE = "serviceTask_markResponseOverdue";
    static final String CHASE_DEPARTMENT = "serviceTask_chaseDepartment";
    static final String APPROVE_RESPONSE = "userTask_approveResponse";
    static final String CORRECT_RESPONSE = "userTask_correctResponse";
    static final String PUBLISH_RESPONSE = "serviceTask_publishResponse";
    static final String MAIL_SIGNERS = "callActivity_mailSigners";
    static final String REVIEW_RESPONSE = "userTask_reviewResponse";
    static final String ASK_FOR_REVISION = "serviceTask_askForRevision";

    static final String EVENT_RESPONSE_OVERDUE = "event_responseOverdue";
    static final String EVENT_NEXT_CHASER_DUE = "event_nextChaserDue";

    static final String END_RESPONSE_RECORDED = "endEvent_responseRecorded";
    static final String END_RESPONSE_ACCEPTED = "endEvent_responseAccepted";

    private GovernmentResponseProcess() {}
}
