package petitions.publicsite;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import petitions.platform.Storable;

/**
 * Which petitions somebody asks for, as their address says.
 *
 * @param words to search for; null if all are wanted
 * @param topic null if all are wanted
 */
record PetitionQuery(PetitionList list, String words, String topic, int page, int count) {

    static final int USUAL_COUNT = 25;
    static final int MOST_COUNT = 50;

    private static final int MOST_WORDS = 200;

    /** @throws NotShown that says what is wrong with the address */
    static PetitionQuery of(String state, String q, String topic, String page, String count) {
        var list = PetitionList.of(state).orElseThrow(() -> NotShown.badRequest("refused.list", state));
        if (q != null && q.codePointCount(0, q.length()) > MOST_WORDS) {
            throw NotShown.badRequest("refused.search", MOST_WORDS);
        }
        if (!page.matches("[1-9][0-9]{0,6}")) {
            throw NotShown.badRequest("refused.page", page);
        }
        if (!count.matches("[1-9][0-9]?") || Integer.parseInt(count) > MOST_COUNT) {
            throw NotShown.badRequest("refused.count", MOST_COUNT, count);
        }
        return new PetitionQuery(list, given(q), given(topic), Integer.parseInt(page), Integer.parseInt(count));
    }

    static PetitionQuery all() {
        return first(PetitionList.ALL, USUAL_COUNT);
    }

    /** The first {@code count} of a list. */
    static PetitionQuery first(PetitionList list, int count) {
        return new PetitionQuery(list, null, null, 1, count);
    }

    /** The same search among others, from its first page. */
    PetitionQuery in(PetitionList list) {
        return new PetitionQuery(list, words, topic, 1, count);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : Storable.without(text).strip();
    }

    /** The address of a page of the same petitions. The first page is the list itself. */
    URI at(URI list, int page) {
        var parameters = new TreeMap<String, String>();
        if (this.list != PetitionList.ALL) {
            parameters.put("state", this.list.code());
        }
        if (words != null) {
            parameters.put("q", words);
        }
        if (topic != null) {
            parameters.put("topic", topic);
        }
        if (count != USUAL_COUNT) {
            parameters.put("count", Integer.toString(count));
        }
        if (page > 1) {
            parameters.put("page", Integer.toString(page));
        }
        var query = parameters.entrySet().stream()
                .map(parameter ->
                        parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? list : URI.create(list + "?" + query);
    }
}
