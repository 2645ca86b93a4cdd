package petitions.correspondence;

/** The Committee decided that there will be no debate. */
public record SignerDebateDeclined(PetitionLink petition, Prose reasons) implements SignerMail {}
