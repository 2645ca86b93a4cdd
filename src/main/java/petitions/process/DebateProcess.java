package petitions.process;

/** What {@code bpmn/debate.bpmn} calls its parts. {@code ProcessConstantsTests} keeps the two in step. */
final class DebateProcess {

    static final String KEY = "debate";

    static final String DEBATE_PROPOSED = "petitions.debateProposed";
    static final String GOVERNMENT_RESPONDED = "petitions.governmentResponded";
    static final String DEBATE_RESCHEDULED = "petitions.debateRescheduled";
    static final String DEBATE_POSTPONED = "petitions.debatePostponed";
    static final String DEBATE_EMPTIED = "petitions.debateEmptied";

    static final String DECIDE_DEBATE = "userTask_decideDebate";
    static final String SCHEDULE_DEBATE = "userTask_scheduleDebate";
    static final String TELL_DEBATE_DATE = "callActivity_tellDebateDate";
    static final String RECORD_OUTCOME = "userTask_recordOutcome";
    static final String ASK_FOR_OUTCOME = "serviceTask_askForOutcome";
    static final String REPORT_OUTCOME_OVERDUE = "serviceTask_reportOutcomeOverdue";
    static final String REMIND_STAFF = "serviceTask_remindStaff";
    static final String TELL_POSTPONEMENT = "callActivity_tellPostponement";
    static final String RESCHEDULE_DEBATE = "userTask_rescheduleDebate";
    static final String TELL_DECISION = "callActivity_tellDecision";
    static final String TELL_OUTCOME = "callActivity_tellOutcome";

    static final String EVENT_GOVERNMENT_RESPONDED = "event_governmentResponded";
    static final String EVENT_WAIT_OVER = "event_waitOver";
    static final String EVENT_RECONSIDERATION_DUE = "event_reconsiderationDue";
    static final String EVENT_DEBATE_DAY_REACHED = "event_debateDayReached";
    static final String EVENT_DEBATE_EVENING = "event_debateEvening";
    static final String EVENT_OUTCOME_OVERDUE = "event_outcomeOverdue";
    static final String EVENT_DEBATE_MOVED = "event_debateMoved";
    static final String EVENT_DEBATE_POSTPONED = "event_debatePostponed";
    static final String EVENT_DAY_BEFORE_DEBATE = "event_dayBeforeDebate";

    static final String END_OUTCOME_RECORDED = "endEvent_outcomeRecorded";
    static final String END_OUTCOME_ASKED_FOR = "endEvent_outcomeAskedFor";
    static final String END_OUTCOME_REPORTED_OVERDUE = "endEvent_outcomeReportedOverdue";
    static final String END_STAFF_REMINDED = "endEvent_staffReminded";
    static final String END_DEBATE_DECLINED = "endEvent_debateDeclined";
    static final String END_DEBATE_HELD = "endEvent_debateHeld";
    static final String END_DEBATE_EMPTIED = "endEvent_debateEmptied";

    private DebateProcess() {}
}
