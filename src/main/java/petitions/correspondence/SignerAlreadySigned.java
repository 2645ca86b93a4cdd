package petitions.correspondence;

/** This address has signed before. The page said nothing of it to whoever signed again. */
public record SignerAlreadySigned(PetitionLink petition) implements SigningMail {}
