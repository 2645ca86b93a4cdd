package petitions.petition;

import java.time.Instant;

/**
 * How far a petition has come towards being published.
 *
 * @param creatorConfirmedAt null while the creator has not said by mail that it was them
 * @param moderationSince since when moderators have had it, this time; null before
 * @param round the how-manieth time that moderators have it; 0 before
 */
public record Admission(PetitionId petition, Instant creatorConfirmedAt, Instant moderationSince, int round) {}
