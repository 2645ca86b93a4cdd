package petitions.correspondence;

/** Parliament was dissolved before the petition was published. */
public record CreatorPetitionStopped(PetitionLink petition) implements CreatorMail {}
