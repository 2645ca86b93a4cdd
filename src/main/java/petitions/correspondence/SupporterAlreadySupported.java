package petitions.correspondence;

/**
 * Whoever reads this address started the petition, or supports it. The page said nothing of it to whoever supported it again.
 *
 * @param creator whether they started it
 */
public record SupporterAlreadySupported(PetitionLink petition, boolean creator) implements SigningMail {}
