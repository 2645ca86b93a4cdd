package petitions.correspondence;

import org.springframework.lang.Nullable;

/** The petition was rejected, and nobody else hears why. */
public record CreatorPetitionHidden(
        PetitionLink petition, String why, @Nullable Prose details) implements CreatorMail {}
