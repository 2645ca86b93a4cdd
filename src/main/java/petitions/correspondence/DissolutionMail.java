package petitions.correspondence;

/** News for everyone who signed any of several petitions, once; it lists theirs. */
public sealed interface DissolutionMail extends Mail permits SignerParliamentDissolved {}
