package petitions.correspondence;

/** Something that the Committee's staff should look at. */
public sealed interface StaffMail extends Mail
        permits StaffResponseOverdue,
                StaffDebateReminder,
                StaffOutcomeExpected,
                StaffOutcomeOverdue,
                StaffMailingLate,
                StaffStepFailed,
                StaffModerationNearOverdue,
                StaffModerationOverdue,
                StaffMeetingOverdue,
                StaffDecisionsDigest {}
