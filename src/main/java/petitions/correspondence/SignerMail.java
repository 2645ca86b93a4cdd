package petitions.correspondence;

/** News for everyone who signed and asked to hear more, the creator among them. */
public sealed interface SignerMail extends Mail
        permits SignerGovernmentResponded,
                SignerGovernmentResponseRevised,
                SignerDebateScheduled,
                SignerDebatePostponed,
                SignerDebateRescheduled,
                SignerDebateHeld,
                SignerDebateDeclined,
                SignerRelatedActivity {}
