package petitions.correspondence;

/** What the petition waited for did not come in time: supporters or, of one that was returned, other words. */
public record CreatorPetitionLapsed(PetitionLink petition, int needed, boolean returned) implements CreatorMail {}
