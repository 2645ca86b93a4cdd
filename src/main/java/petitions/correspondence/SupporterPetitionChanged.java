package petitions.correspondence;

/** The creator has found other words for the petition. What it said before is not repeated: it was not to be published. */
public record SupporterPetitionChanged(PetitionLink petition) implements SupporterMail {}
