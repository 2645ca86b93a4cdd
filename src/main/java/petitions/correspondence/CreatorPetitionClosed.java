package petitions.correspondence;

import java.time.Instant;

/** The petition can no longer be signed. Signatures made in time may be confirmed until {@code confirmUntil}. */
public record CreatorPetitionClosed(
        PetitionLink petition,
        Instant closedAt,
        int signatures,
        Instant confirmUntil,
        boolean awaitsResponse,
        boolean awaitsDebate)
        implements CreatorMail {}
