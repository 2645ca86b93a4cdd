package petitions.correspondence;

/** A letter to somebody who has just signed, supported or started a petition. It offers no way out: it is wanted once. */
public sealed interface SigningMail extends Mail
        permits SignerConfirmSignature, SignerAlreadySigned, CreatorConfirmPetition, SupporterConfirmSignature {}
