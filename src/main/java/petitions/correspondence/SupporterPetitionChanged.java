package petitions.correspondence;

import org.springframework.lang.Nullable;

/**
 * The creator has found other words for the petition.
 *
 * @param before what it asked for when it was supported; null if that reads the same
 */
public record SupporterPetitionChanged(
        PetitionLink petition, @Nullable String before) implements SupporterMail {}
