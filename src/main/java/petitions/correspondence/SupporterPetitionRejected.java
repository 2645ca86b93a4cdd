package petitions.correspondence;

import org.springframework.lang.Nullable;
import petitions.petition.RejectionCode;

/** Moderators have rejected the petition, and the public may read why. */
public record SupporterPetitionRejected(
        PetitionLink petition, RejectionCode why, @Nullable Prose details) implements SupporterMail {}
