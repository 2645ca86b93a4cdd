package petitions.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody has typed and not yet submitted.
 *
 * @param checked what was found good last; null if nothing was
 */
public record Draft(UUID id, JsonNode values, JsonNode checked, String by, Instant at) {

    /** What was found good last, even if an earlier save arrived after it; what was typed, if nothing was checked. */
    JsonNode toSubmit() {
        return checked == null ? values : checked;
    }
}
