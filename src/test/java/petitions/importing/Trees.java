package petitions.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares two trees of JSON: what the first has, the second must have too, and equal. */
final class Trees {

    private Trees() {}

    /** Where they differ, each with what was wanted and what there is. */
    static List<String> differences(String place, JsonNode wanted, JsonNode given) {
        var differences = new ArrayList<String>();
        if (wanted.isObject() && given.isObject()) {
            wanted.properties()
                    .forEach(field -> differences.addAll(
                            differences(place + "." + field.getKey(), field.getValue(), given.path(field.getKey()))));
        } else if (wanted.isArray() && given.isArray() && wanted.size() == given.size()) {
            for (int index = 0; index < wanted.size(); index++) {
                differences.addAll(differences("%s[%d]".formatted(place, index), wanted.get(index), given.get(index)));
            }
        } else if (!wanted.equals(given)) {
            differences.add("%s: wanted %s, is %s".formatted(place, wanted, given));
        }
        return differences;
    }
}
