package petitions.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.lang.Nullable;

/**
 * What was done to what. Numbers, dates, states and digests of texts; never who signed, and nothing that somebody typed.
 *
 * @param kind {@code response-approved}
 * @param subject {@code petition 300001}, {@code mailing 12}
 * @param petition the petition that it is about, if it is about one
 */
public record Act(String kind, String subject, @Nullable Long petition, Map<String, Object> details) {

    public Act {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public static Act of(String kind, String subject) {
        return new Act(kind, subject, null, Map.of());
    }

    public static Act onPetition(String kind, long petition) {
        return new Act(kind, "petition " + petition, petition, Map.of());
    }

    public Act about(long number) {
        return new Act(kind, subject, number, details);
    }

    public Act with(String name, Number value) {
        return plus(name, value);
    }

    public Act with(String name, String value) {
        return plus(name, value);
    }

    /** That it was this text: whoever has it can prove it, and nobody can read it here. */
    public Act withDigestOf(String name, @Nullable String text) {
        return text == null || text.isBlank() ? this : plus(name + "-sha256", Digest.of(text));
    }

    private Act plus(String name, Object value) {
        var more = new TreeMap<>(details);
        more.put(name, value);
        return new Act(kind, subject, petition, more);
    }
}
