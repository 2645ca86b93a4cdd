package petitions.signature;

import petitions.petition.Petition;

/**
 * What clearing a suspicion would do for one petition.
 *
 * @param signatures whose makers would be asked to confirm them
 */
public record ClearingEffect(Petition petition, int signatures) {}
