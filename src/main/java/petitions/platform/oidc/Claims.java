package petitions.platform.oidc;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the provider says of somebody. */
record Claims(Map<String, Object> all) {

    /** Empty where it is not there, or no text. */
    String text(String name) {
        return find(name) instanceof String text ? text.strip() : "";
    }

    Set<String> texts(String name) {
        Object found = find(name);
        if (found instanceof Collection<?> several) {
            return several.stream()
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return found instanceof String one && !one.isBlank() ? Set.of(one) : Set.of();
    }

    /** By its name, which may have dots, or inside of others by a path. */
    private Object find(String path) {
        if (all.containsKey(path)) {
            return all.get(path);
        }
        Object found = all;
        for (String step : path.split("\\.")) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found;
    }
}
