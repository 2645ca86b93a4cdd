package petitions.correspondence;

/** What moderators decided, for the creator and everyone who supported the petition, whether they asked for news or not. */
public sealed interface SupporterMail extends Mail permits SupporterPetitionPublished, SupporterPetitionRejected {}
