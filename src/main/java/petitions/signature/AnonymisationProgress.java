package petitions.signature;

import java.time.Instant;
import org.springframework.lang.Nullable;
import petitions.petition.PetitionId;

/**
 * How far forgetting the signers of one petition is.
 *
 * @param signatures that say nobody's name any more
 * @param finishedAt null while some still do
 */
public record AnonymisationProgress(
        PetitionId petition,
        Instant beganAt,
        long signatures,
        @Nullable Instant finishedAt) {}
