package petitions.signature;

import petitions.petition.PetitionId;

/**
 * Somebody has signed with the address of a signature that was confirmed long ago.
 *
 * @param letter the how-manieth to this signature, from 1
 */
public record SignedAgain(long signature, PetitionId petition, int letter) {}
