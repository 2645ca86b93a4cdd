package petitions.correspondence;

import java.time.Instant;

/** Moderators have published the petition. */
public record SupporterPetitionPublished(PetitionLink petition, Instant closesAt, int forResponse, int forDebate)
        implements SupporterMail {}
