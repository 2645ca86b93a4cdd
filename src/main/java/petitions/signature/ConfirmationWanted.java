package petitions.signature;

import petitions.petition.PetitionId;

/**
 * Somebody has signed who has to confirm it by mail.
 *
 * @param letter the how-manieth to this signature, from 1
 */
public record ConfirmationWanted(long signature, PetitionId petition, int letter) {}
