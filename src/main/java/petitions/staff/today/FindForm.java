package petitions.staff.today;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import petitions.petition.Petition;
import petitions.platform.Figures;
import petitions.platform.Storable;
import petitions.platform.text.OneLine;
import petitions.process.watch.PetitionSearch;

/** What somebody typed who looks for petitions. */
public record FindForm(String words, String state, String department, String waits, String days, String page) {

    static final int WORDS_LIMIT = 200;

    private static final int DAYS_LIMIT = 3_650;

    public FindForm {
        words = words == null ? "" : OneLine.of(words);
        state = state == null ? "" : state.strip();
        department = department == null ? "" : OneLine.of(department);
        waits = waits == null ? "" : waits.strip();
        days = days == null ? "" : days.strip();
        page = page == null ? "" : page.strip();
    }

    /** What cannot be looked for, by its field. */
    Map<String, String> problems(Set<String> steps) {
        var problems = new LinkedHashMap<String, String>();
        if (words.length() > WORDS_LIMIT || !Storable.is(words)) {
            problems.put("words", "Type a number, or at most %s characters of a title.".formatted(WORDS_LIMIT));
        }
        if (!state.isEmpty() && foundState() == null) {
            problems.put("state", "Choose one of the states in the list.");
        }
        if (!Storable.is(department)) {
            problems.put("department", "Choose one of the departments in the list.");
        }
        if (!waits.isEmpty() && !steps.contains(waits)) {
            problems.put("waits", "Choose one of the steps in the list.");
        }
        if (!days.isEmpty() && foundDays() == null) {
            problems.put("days", "Type a whole number of days from 0 to %s.".formatted(Figures.of(DAYS_LIMIT)));
        }
        return problems;
    }

    /** Of what can be looked for. */
    PetitionSearch search() {
        return new PetitionSearch(
                words.isEmpty() ? null : words,
                foundState(),
                department.isEmpty() ? null : department,
                waits.isEmpty() ? null : waits,
                foundDays());
    }

    /** From 1; 1 for what is no page. */
    int pageNumber(int last) {
        return page.matches("\\d{1,6}") ? Math.max(1, Math.min(Integer.parseInt(page), last)) : 1;
    }

    /** The same question, another page of answers. */
    public String at(String path, int number) {
        var address = UriComponentsBuilder.fromPath(path);
        fields().forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        if (number > 1) {
            address.queryParam("page", number);
        }
        return address.encode().buildAndExpand(fields()).toUriString();
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("words", words);
        fields.put("state", state);
        fields.put("department", department);
        fields.put("waits", waits);
        fields.put("days", days);
        return fields;
    }

    @Nullable
    private Petition.State foundState() {
        return Arrays.stream(Petition.State.values())
                .filter(known -> known.code().equals(state))
                .findFirst()
                .orElse(null);
    }

    @Nullable
    private Integer foundDays() {
        var found = days.matches("\\d{1,4}") ? Integer.valueOf(days) : null;
        return found == null || found > DAYS_LIMIT ? null : found;
    }
}
