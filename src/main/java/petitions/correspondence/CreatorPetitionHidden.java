package petitions.correspondence;

import org.springframework.lang.Nullable;
import petitions.petition.RejectionCode;

/** The petition was rejected, and nobody else hears why. */
public record CreatorPetitionHidden(
        PetitionLink petition, RejectionCode why, @Nullable Prose details) implements CreatorMail {}
