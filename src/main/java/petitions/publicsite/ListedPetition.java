package petitions.publicsite;

import java.util.Collection;
import java.util.List;
import org.springframework.lang.Nullable;
import petitions.petition.Petition;
import petitions.petition.PetitionFacts;
import petitions.petition.PetitionId;
import petitions.petition.Petitions;
import petitions.platform.text.Language;
import petitions.platform.text.OneLine;
import petitions.platform.words.Words;

/**
 * A petition in a list.
 *
 * @param stateCode as the public contract names it
 * @param signatures such as {@code 131,626 signatures}; null of what nobody could sign
 */
public record ListedPetition(
        String number,
        String title,
        Language language,
        String stateCode,
        String state,
        @Nullable String signatures) {

    /** Those of {@code ids} that the public may see, in that order. */
    static List<ListedPetition> all(Petitions petitions, List<PetitionId> ids, Words words) {
        var facts = petitions.facts(ids);
        return shown(petitions.all(ids)).stream()
                .map(petition -> of(petition, facts.get(petition.id()), words))
                .toList();
    }

    private static List<Petition> shown(Collection<Petition> found) {
        return found.stream().filter(Petition::isPublic).toList();
    }

    private static ListedPetition of(Petition petition, PetitionFacts facts, Words words) {
        return new ListedPetition(
                petition.id().toString(),
                OneLine.of(petition.action()),
                petition.language(),
                petition.state().code(),
                StateWords.of(petition, facts, words),
                petition.openedAt() == null ? null : words.count("map.count", petition.signatureCount()));
    }
}
