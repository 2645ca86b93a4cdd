package petitions.correspondence;

/** What becomes of a petition before everybody can sign it, for those who supported it, whether they asked for news or not. */
public sealed interface SupporterMail extends Mail
        permits SupporterPetitionChanged,
                SupporterPetitionPublished,
                SupporterPetitionRejected,
                SupporterPetitionUnpublished {}
