package petitions.publicsite;

import java.net.URI;
import java.util.List;
import petitions.platform.words.Words;

/**
 * A page of petitions with the ways to the others.
 *
 * @param heading which petitions these are
 * @param summary how many there are, and which page of how many this is
 * @param words that were searched for; empty if none were
 * @param previous null on the first page; so is {@code next} on the last
 */
public record ListPage(
        String heading,
        String summary,
        String state,
        String words,
        String topic,
        List<Filter> filters,
        List<ListedPetition> petitions,
        URI previous,
        URI next) {

    static final URI ADDRESS = URI.create("/petitions");

    /** @param here whether it is the list that is open */
    public record Filter(String name, String count, URI address, boolean here) {}

    static ListPage of(
            PetitionQuery query, int matches, List<Filter> filters, List<ListedPetition> found, Words words) {
        var links = PetitionListDocument.Links.of(query, matches, ADDRESS);
        return new ListPage(
                words.say("list." + query.list().code()),
                summary(query, matches, words),
                query.list().code(),
                query.words() == null ? "" : query.words(),
                query.topic() == null ? "" : query.topic(),
                filters,
                found,
                links.prev(),
                links.next());
    }

    private static String summary(PetitionQuery query, int matches, Words words) {
        int pages = Math.max(1, (matches + query.count() - 1) / query.count());
        var count = words.count("list.count", matches);
        return pages == 1 ? count : words.say("list.pages", count, query.page(), pages);
    }
}
