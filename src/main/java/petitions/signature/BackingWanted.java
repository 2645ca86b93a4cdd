package petitions.signature;

import petitions.petition.PetitionId;

/**
 * Somebody has started a petition, or supports one, who has to confirm it by mail.
 *
 * @param creator whether they started it
 * @param letter the how-manieth to this person, from 1
 */
public record BackingWanted(long signature, PetitionId petition, boolean creator, int letter) {}
