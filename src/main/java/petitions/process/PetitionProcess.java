package petitions.process;

/** What {@code bpmn/petition.bpmn} calls its parts. {@code ProcessConstantsTests} keeps the two in step. */
final class PetitionProcess {

    static final String KEY = "petition";

    static final String PETITION_OPENED = "petitions.petitionOpened";
    static final String RESPONSE_THRESHOLD_REACHED = "petitions.responseThresholdReached";
    static final String DEBATE_THRESHOLD_REACHED = "petitions.debateThresholdReached";
    static final String DEBATE_SETTLED = "petitions.debateSettled";
    static final String PETITION_TAKEN_DOWN = "petitions.petitionTakenDown";

    static final String CLOSE_PETITION = "serviceTask_closePetition";
    static final String COUNT_LAST_SIGNATURES = "serviceTask_countLastSignatures";
    static final String TELL_CREATOR = "callActivity_tellCreator";
    static final String GOVERNMENT_RESPONSE = "callActivity_governmentResponse";
    static final String PROPOSE_DEBATE = "serviceTask_proposeDebate";
    static final String AWAIT_DEBATE = "receiveTask_awaitDebate";

    static final String EVENT_CLOSING_REACHED = "event_closingReached";
    static final String EVENT_LATE_CONFIRMATIONS_OVER = "event_lateConfirmationsOver";
    static final String EVENT_RESPONSE_THRESHOLD_REACHED = "event_responseThresholdReached";
    static final String EVENT_DEBATE_THRESHOLD_REACHED = "event_debateThresholdReached";

    static final String END_COLLECTING_ENDED = "endEvent_collectingEnded";
    static final String END_RESPONSE_STRAND_ENDED = "endEvent_responseStrandEnded";
    static final String END_DEBATE_STRAND_ENDED = "endEvent_debateStrandEnded";
    static final String END_PETITION_ENDED = "endEvent_petitionEnded";
    static final String END_PETITION_TAKEN_DOWN = "endEvent_petitionTakenDown";

    private PetitionProcess() {}
}
