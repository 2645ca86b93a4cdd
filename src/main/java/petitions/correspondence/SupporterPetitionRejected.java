package petitions.correspondence;

import org.springframework.lang.Nullable;

/** Moderators have rejected the petition, and the public may read why. */
public record SupporterPetitionRejected(
        PetitionLink petition, String why, @Nullable Prose details) implements SupporterMail {}
