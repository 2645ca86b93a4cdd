package petitions.correspondence;

import org.springframework.lang.Nullable;

/**
 * What became of one item of an agenda.
 *
 * @param about what was to be decided, as in “a debate”
 * @param reason null if none was given
 */
public record DecisionEntry(
        PetitionLink petition,
        String about,
        String decided,
        @Nullable Prose reason) {}
