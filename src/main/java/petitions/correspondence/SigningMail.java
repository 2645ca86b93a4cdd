package petitions.correspondence;

/** A letter to somebody who has just signed, whether they asked to hear more or not. It offers no way out: it is wanted once. */
public sealed interface SigningMail extends Mail permits SignerConfirmSignature, SignerAlreadySigned {}
