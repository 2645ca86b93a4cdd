package petitions.process;

/** What {@code bpmn/petition-admission.bpmn} calls its parts. {@code ProcessConstantsTests} keeps the two in step. */
final class PetitionAdmissionProcess {

    static final String KEY = "petitionAdmission";

    static final String PETITION_CREATED = "petitions.petitionCreated";
    static final String CREATOR_CONFIRMED = "petitions.creatorConfirmed";
    static final String SUPPORTERS_REACHED = "petitions.supportersReached";
    static final String PETITION_CORRECTED = "petitions.petitionCorrected";
    static final String PETITION_STOPPED = "petitions.petitionStopped";

    static final String AWAIT_CREATOR = "receiveTask_awaitCreator";
    static final String ASK_FOR_SUPPORTERS = "serviceTask_askForSupporters";
    static final String AWAIT_SUPPORTERS = "receiveTask_awaitSupporters";
    static final String TELL_SUPPORTERS_REACHED = "serviceTask_tellSupportersReached";
    static final String MODERATE_PETITION = "userTask_moderatePetition";
    static final String PUBLISH_PETITION = "serviceTask_publishPetition";
    static final String TELL_OF_PUBLICATION = "callActivity_tellOfPublication";
    static final String TELL_OF_REJECTION = "callActivity_tellOfRejection";
    static final String TELL_RETURNED = "serviceTask_tellReturned";
    static final String AWAIT_CORRECTION = "receiveTask_awaitCorrection";

    static final String EVENT_CREATOR_OVERDUE = "event_creatorOverdue";
    static final String EVENT_SUPPORTERS_OVERDUE = "event_supportersOverdue";
    static final String EVENT_MODERATION_NEAR_OVERDUE = "event_moderationNearOverdue";
    static final String EVENT_MODERATION_OVERDUE = "event_moderationOverdue";
    static final String EVENT_CORRECTION_OVERDUE = "event_correctionOverdue";

    static final String END_MODERATED = "endEvent_moderated";
    static final String END_MODERATION_REMINDED_OF = "endEvent_moderationRemindedOf";
    static final String END_MODERATION_REPORTED_OVERDUE = "endEvent_moderationReportedOverdue";
    static final String END_PETITION_PUBLISHED = "endEvent_petitionPublished";
    static final String END_PETITION_REJECTED = "endEvent_petitionRejected";
    static final String END_PETITION_LAPSED = "endEvent_petitionLapsed";
    static final String END_PETITION_STOPPED = "endEvent_petitionStopped";

    private PetitionAdmissionProcess() {}
}
