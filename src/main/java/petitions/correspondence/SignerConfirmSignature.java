package petitions.correspondence;

/** A signature was made with this address, and counts once whoever reads the address confirms it. */
public record SignerConfirmSignature(PetitionLink petition) implements SigningMail {}
