package petitions.correspondence;

/** Something else happened in Parliament that concerns the petition. */
public record SignerRelatedActivity(PetitionLink petition, String subject, Prose body) implements SignerMail {}
