package petitions.correspondence;

/** A petition that is not published was supported with this address, and it counts once that is confirmed. */
public record SupporterConfirmSignature(PetitionLink petition) implements SigningMail {}
