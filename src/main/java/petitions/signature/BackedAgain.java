package petitions.signature;

import petitions.petition.PetitionId;

/**
 * Somebody has supported a petition with the address of a person who has confirmed that they did, or that they started it.
 *
 * @param creator whether they started it
 * @param letter the how-manieth to this person, from 1
 */
public record BackedAgain(long signature, PetitionId petition, boolean creator, int letter) {}
