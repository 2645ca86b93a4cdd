package petitions.process;

/** What {@code bpmn/mailing.bpmn} calls its parts. {@code ProcessConstantsTests} keeps the two in step. */
final class MailingProcess {

    static final String KEY = "mailing";

    static final String MAILING_FINISHED = "petitions.mailingFinished";

    static final String APPROVE_MAILING = "userTask_approveMailing";
    static final String REVISE_MAILING = "userTask_reviseMailing";
    static final String ORDER_MAILING = "serviceTask_orderMailing";
    static final String AWAIT_MAILING = "receiveTask_awaitMailing";
    static final String REPORT_MAILING_LATE = "serviceTask_reportMailingLate";

    static final String EVENT_MAILING_LATE = "event_mailingLate";

    static final String END_MAILING_REPORTED_LATE = "endEvent_mailingReportedLate";
    static final String END_MAILING_DELIVERED = "endEvent_mailingDelivered";

    private MailingProcess() {}
}
