package petitions.correspondence;

/** A letter to whoever reads an address, about no petition. It offers no way out: somebody has just asked for it. */
public sealed interface AddressMail extends Mail permits SignerSubscriptionsWanted {}
