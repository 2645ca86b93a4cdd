package petitions.correspondence;

/** A petition was started with this address, and goes on once whoever reads the address confirms it. */
public record CreatorConfirmPetition(PetitionLink petition, int supporters) implements SigningMail {}
